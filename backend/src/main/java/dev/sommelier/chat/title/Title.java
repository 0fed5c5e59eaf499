package dev.sommelier.chat.title;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.InvisibleText;
import dev.sommelier.text.TextNormaliser;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Title of a session: one line of 1 to 30 code points, NFC, without surrounding spaces. */
public record Title(String text) {

    public static final int MAX_LENGTH = 30;

    private static final String DAY_AND_MONTH = "d MMMM";

    public Title {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("A title has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /**
     * Title typed by a person.
     *
     * @throws ProblemException 400 when it is blank, too long, or holds invisible characters
     */
    public static Title typed(String typed) {
        String text = TextNormaliser.nfc(typed.strip());
        if (InvisibleText.isIn(text)) {
            throw ProblemException.field("title", "must not hold invisible characters");
        }
        if (InvisibleText.isAllOf(text) || text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw ProblemException.field("title", "must have 1 to " + MAX_LENGTH + " characters");
        }
        return new Title(text);
    }

    /** The day a session was opened in the caller's time zone and language: "3 February", "3 февраля". */
    public static Title ofDay(Instant opened, Caller caller) {
        return new Title(DateTimeFormatter.ofPattern(DAY_AND_MONTH, caller.language().locale())
                .format(opened.atZone(caller.timeZone())));
    }
}
