package dev.sommelier.chat;

import dev.sommelier.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The place behind a session in the list, newest first. Callers hand it back unread. */
record SessionCursor(Instant createdAt, UUID id) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    static SessionCursor behind(ChatSession session) {
        return new SessionCursor(session.createdAt(), session.id());
    }

    String encode() {
        byte[] plain = (createdAt + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static Instant stored(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("No session is from then");
        }
        return time;
    }

    static SessionCursor decode(String encoded) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 2);
            return new SessionCursor(stored(Instant.parse(parts[0])), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.field("cursor", "is not a cursor of this list");
        }
    }
}
