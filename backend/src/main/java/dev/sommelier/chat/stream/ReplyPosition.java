package dev.sommelier.chat.stream;

import dev.sommelier.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reading position in a reply, as in the event id {@code <message id>:<offset>}.
 *
 * @param offset in the text, in UTF-16 code units
 */
record ReplyPosition(UUID messageId, int offset) {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F-]{36}):(\\d{1,9})");

    /**
     * @param lastEventId null or blank when nothing was read
     * @return null when nothing was read
     * @throws ProblemException 400 for anything but an id of a reply event
     */
    static ReplyPosition of(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        Matcher matcher = FORM.matcher(lastEventId.strip());
        try {
            if (matcher.matches()) {
                return new ReplyPosition(UUID.fromString(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw ProblemException.field("Last-Event-ID", "is not the id of an event of a reply");
    }

    @Override
    public String toString() {
        return messageId + ":" + offset;
    }
}
