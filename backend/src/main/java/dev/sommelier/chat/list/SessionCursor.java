package dev.sommelier.chat.list;

import dev.sommelier.chat.session.SessionState;
import dev.sommelier.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Position after a session in list order (pinned first, then newest), encoded opaquely for clients. */
record SessionCursor(boolean pinned, Instant createdAt, UUID id) {

    private static final String PINNED = "p";
    private static final String OTHERS = "o";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    static SessionCursor behind(SessionState session) {
        return new SessionCursor(session.isPinned(), session.createdAt(), session.id());
    }

    String encode() {
        byte[] plain = ((pinned ? PINNED : OTHERS) + " " + createdAt + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static Instant stored(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("No session is from then");
        }
        return time;
    }

    private static boolean isPinned(String part) {
        if (!part.equals(PINNED) && !part.equals(OTHERS)) {
            throw new IllegalArgumentException("No such part of the list");
        }
        return part.equals(PINNED);
    }

    static SessionCursor decode(String encoded) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            return new SessionCursor(isPinned(parts[0]), stored(Instant.parse(parts[1])), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.field("cursor", "is not a cursor of this list");
        }
    }
}
