package dev.sommelier.chat.share;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code session_share}: the link of one chat, and as of when it shows it. */
@Entity
class SessionShare {

    @Id
    private UUID sessionId;
    private UUID accountId;
    private String token;
    private String title;
    private int lastPosition;
    private Instant createdAt;
    private Instant sharedAt;

    protected SessionShare() {
        // for Hibernate
    }

    SessionShare(UUID sessionId, UUID accountId, String token, Instant now) {
        this.sessionId = sessionId;
        this.accountId = accountId;
        this.token = token;
        this.createdAt = now;
    }

    /** Shows the chat as it is now. */
    void moveTo(String newTitle, int newLastPosition, Instant now) {
        title = newTitle;
        lastPosition = newLastPosition;
        sharedAt = now;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID accountId() {
        return accountId;
    }

    String token() {
        return token;
    }

    /** Null when the chat went by its day. */
    String title() {
        return title;
    }

    int lastPosition() {
        return lastPosition;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sharedAt() {
        return sharedAt;
    }
}
