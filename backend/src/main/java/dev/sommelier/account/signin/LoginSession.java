package dev.sommelier.account.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A row of {@code login_session}: one sign-in of one browser, with the hash of its token. */
@Entity
class LoginSession {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID accountId;
    private byte[] tokenHash;
    private Instant createdAt;
    private Instant lastUsedAt;

    protected LoginSession() {
        // for Hibernate
    }

    LoginSession(UUID accountId, byte[] tokenHash, Instant now) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }
}
