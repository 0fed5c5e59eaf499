package dev.sommelier.account.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A row of {@code login_session}: one sign-in of one browser, with the hash of its token. */
@Entity
public class LoginSession {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID accountId;
    private byte[] tokenHash;
    private Instant createdAt;
    private Instant lastUsedAt;
    private String userAgent;

    protected LoginSession() {
        // for Hibernate
    }

    LoginSession(UUID accountId, byte[] tokenHash, UserAgent browser, Instant now) {
        this.userAgent = browser == null ? null : browser.value();
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Up to five minutes ago: most requests write nothing. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** The {@code User-Agent} of the sign-in; null where none was sent. */
    public String userAgent() {
        return userAgent;
    }
}
