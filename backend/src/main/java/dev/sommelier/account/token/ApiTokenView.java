package dev.sommelier.account.token;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API token as its owner sees it later: without the secret. */
@Schema(name = "ApiToken")
public record ApiTokenView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "Wine shop") String name,
        @Schema(required = true, implementation = String.class, enumeration = {"read", "write"}) TokenScope scope,
        @Schema(required = true, description = "Its first characters", examples = "smlr_4k2vz") String prefix,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "From then on it is refused; 30 days later it leaves the list") Instant expiresAt,
        @Schema(required = true, nullable = true, description = "To within five minutes; null when it was never used")
        Instant lastUsedAt) {
}
