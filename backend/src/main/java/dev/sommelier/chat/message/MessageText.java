package dev.sommelier.chat.message;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.InvisibleText;

/** Text of a person's message: 1 to 4,096 code points; the only control characters are tabs and line breaks. */
public record MessageText(String value) {

    static final int MAX_LENGTH = 4096;

    /**
     * @throws ProblemException 400 when it is blank, too long, or holds other control characters
     */
    public static MessageText typed(String typed) {
        if (InvisibleText.isAllOf(typed) || typed.codePointCount(0, typed.length()) > MAX_LENGTH) {
            throw ProblemException.field("content", "must have 1 to " + MAX_LENGTH + " characters");
        }
        String text = typed.replace("\r\n", "\n");
        if (text.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t')) {
            throw ProblemException.field("content", "must not hold control characters");
        }
        return new MessageText(text.strip());
    }
}
