package dev.sommelier.account.token;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A row of {@code api_token}. */
@Entity
class ApiToken {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private UUID accountId;
    private String name;
    @Enumerated(EnumType.STRING)
    private TokenScope scope;
    private String prefix;
    private byte[] tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant lastUsedAt;

    protected ApiToken() {
        // for Hibernate
    }

    ApiToken(UUID accountId, String name, TokenScope scope, TokenSecret secret, Instant now, Instant expiresAt) {
        this.accountId = accountId;
        this.name = name;
        this.scope = scope;
        this.prefix = secret.prefix();
        this.tokenHash = secret.hash();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    ApiTokenView view() {
        return new ApiTokenView(id, name, scope, prefix, createdAt, expiresAt, lastUsedAt);
    }
}
