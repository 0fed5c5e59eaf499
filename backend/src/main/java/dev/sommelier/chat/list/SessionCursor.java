package dev.sommelier.chat.list;

import dev.sommelier.chat.OpaqueCursor;
import dev.sommelier.chat.session.ChatSession;
import java.time.Instant;
import java.util.UUID;

/** Position after a session in list order: pinned first, then newest. */
record SessionCursor(boolean pinned, Instant createdAt, UUID id) {

    private static final String PINNED = "p";
    private static final String OTHERS = "o";

    static SessionCursor behind(ChatSession session) {
        return new SessionCursor(session.isPinned(), session.createdAt(), session.id());
    }

    String encode() {
        return OpaqueCursor.encode(pinned ? PINNED : OTHERS, createdAt, id);
    }

    private static boolean isPinned(String part) {
        if (!part.equals(PINNED) && !part.equals(OTHERS)) {
            throw new IllegalArgumentException("No such part of the list");
        }
        return part.equals(PINNED);
    }

    /**
     * @throws dev.sommelier.problem.ProblemException 400 for anything that {@link #encode} did not write
     */
    static SessionCursor decode(String encoded) {
        return OpaqueCursor.decode(encoded, parts -> new SessionCursor(
                isPinned(parts[0]), OpaqueCursor.time(parts[1]), UUID.fromString(parts[2])));
    }
}
