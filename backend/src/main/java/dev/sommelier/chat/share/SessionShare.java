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
    private UUID lastMessageId;
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
    void moveTo(String newTitle, UUID newLastMessageId, Instant now) {
        title = newTitle;
        lastMessageId = newLastMessageId;
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

    UUID lastMessageId() {
        return lastMessageId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sharedAt() {
        return sharedAt;
    }
}
