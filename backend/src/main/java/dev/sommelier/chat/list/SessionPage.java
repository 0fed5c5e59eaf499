package dev.sommelier.chat.list;

import dev.sommelier.chat.session.QueryFlag;
import dev.sommelier.problem.ProblemException;

/**
 * The requested page of the list.
 *
 * @param cursor where to continue, or null to page by {@code offset}
 * @param total  whether to count all sessions that the filter matches
 */
record SessionPage(Filter filter, SessionCursor cursor, int offset, int limit, boolean total) {

    /**
     * Which sessions the list shows.
     *
     * @param text  text in the title, a message, or a wine shown, or null
     * @param empty whether to include closed sessions nobody wrote in
     */
    record Filter(String text, boolean empty) {
    }

    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000;
    private static final int MAX_TEXT = 100;

    /**
     * @throws ProblemException 400 for values out of range
     */
    static SessionPage of(String cursor, int offset, int limit, String text, String empty, String total) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.field("limit", "must be 1 to " + MAX_LIMIT);
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw ProblemException.field("offset", "must be 0 to " + MAX_OFFSET);
        }
        if (cursor != null && offset > 0) {
            throw ProblemException.field("offset", "cannot be combined with cursor");
        }
        return new SessionPage(
                new Filter(searched(text), QueryFlag.of("empty", empty)),
                cursor == null ? null : SessionCursor.decode(cursor),
                offset,
                limit,
                QueryFlag.of("total", total));
    }

    SessionPage withoutCursor() {
        return new SessionPage(filter, null, 0, limit, total);
    }

    private static String searched(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw ProblemException.field("q", "must have at most " + MAX_TEXT + " characters and no NUL");
        }
        return text.strip();
    }
}
