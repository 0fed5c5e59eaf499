package dev.sommelier.chat.exchange;

import dev.sommelier.problem.ProblemException;
import java.util.regex.Pattern;

/** Idempotency key that a client gives to a message, unique within its session. */
public record ClientId(String value) {

    public static final String FORM = "[A-Za-z0-9_-]{1,64}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** The text of an id; null for none. */
    static String text(ClientId id) {
        return id == null ? null : id.value();
    }

    /**
     * @param sent null for none
     * @throws ProblemException 400 for anything but 1 to 64 letters, digits, hyphens and underscores
     */
    public static ClientId of(String sent) {
        if (sent == null) {
            return null;
        }
        if (!PATTERN.matcher(sent).matches()) {
            throw ProblemException.field("client_id", "must have 1 to 64 of A-Z, a-z, 0-9, - and _");
        }
        return new ClientId(sent);
    }
}
