package dev.sommelier.account.export;

import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.AccountView;
import dev.sommelier.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds the account, its sign-ins, its API tokens, what happened to them and its use of the model to the export; no hashes. */
@ApplicationScoped
class AccountExport implements ExportPart {

    @Schema(name = "ExportedSignIn")
    record SignInTimes(
            @Schema(required = true) Instant signedInAt, @Schema(required = true) Instant lastUsedAt,
            @Schema(required = true, nullable = true, description = "What the browser called itself") String userAgent) {
    }

    @Schema(name = "ExportedApiToken")
    record Token(
            @Schema(required = true) String name,
            @Schema(required = true, enumeration = {"read", "write"}) String scope,
            @Schema(required = true) String prefix,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true) Instant expiresAt,
            @Schema(required = true, nullable = true) Instant lastUsedAt) {
    }

    @Schema(name = "ExportedActivity")
    record Activity(
            @Schema(required = true, examples = "signed_in") String kind,
            @Schema(required = true) Instant occurredAt,
            @Schema(required = true, nullable = true, description = "Where the call came from") String address,
            @Schema(required = true, nullable = true, description = "Id of what it was done to, such as an API token")
            String subject) {
    }

    @Schema(name = "ExportedModelUse")
    record Use(
            @Schema(required = true, nullable = true) UUID messageId,
            @Schema(required = true, enumeration = {"reply", "greeting", "title", "insights"}) String purpose,
            @Schema(required = true) String model,
            @Schema(required = true) long inputTokens,
            @Schema(required = true) long outputTokens,
            @Schema(required = true) long cacheWriteTokens,
            @Schema(required = true) long cacheReadTokens,
            @Schema(required = true) Instant usedAt) {

        static Use of(Object[] row) {
            return new Use((UUID) row[0], ((String) row[1]).toLowerCase(Locale.ROOT), (String) row[2],
                    ((Number) row[3]).longValue(), ((Number) row[4]).longValue(), ((Number) row[5]).longValue(),
                    ((Number) row[6]).longValue(), (Instant) row[7]);
        }
    }

    private static final int ROWS_AT_ONCE = 500;

    private final AccountRepository accounts;
    private final EntityManager database;

    AccountExport(AccountRepository accounts, EntityManager database) {
        this.accounts = accounts;
        this.database = database;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        return Map.of(
                "account", AccountView.of(accounts.findSignedIn(caller.id())),
                "sign_ins", signIns(caller.id()),
                "api_tokens", tokens(caller.id()),
                "activity", activity(caller.id()),
                "model_usage", usage(caller.id()));
    }

    private Stream<SignInTimes> signIns(UUID accountId) {
        return rows("SELECT created_at, last_used_at, user_agent FROM login_session WHERE account_id = ?1 ORDER BY created_at",
                accountId)
                .map(row -> new SignInTimes((Instant) row[0], (Instant) row[1], (String) row[2]));
    }

    private Stream<Activity> activity(UUID accountId) {
        return rows("""
                        SELECT lower(kind), occurred_at, address, subject
                        FROM audit_event WHERE account_id = ?1 ORDER BY occurred_at, id
                        """, accountId)
                .map(row -> new Activity((String) row[0], (Instant) row[1], (String) row[2], (String) row[3]));
    }

    private Stream<Token> tokens(UUID accountId) {
        return rows("""
                        SELECT name, lower(scope), prefix, created_at, expires_at, last_used_at
                        FROM api_token WHERE account_id = ?1 ORDER BY created_at
                        """, accountId)
                .map(row -> new Token((String) row[0], (String) row[1], (String) row[2], (Instant) row[3],
                        (Instant) row[4], (Instant) row[5]));
    }

    private Stream<Use> usage(UUID accountId) {
        return rows("""
                        SELECT message_id, purpose, model, input_tokens, output_tokens, cache_write_tokens,
                               cache_read_tokens, occurred_at
                        FROM model_usage WHERE account_id = ?1 ORDER BY occurred_at, id
                        """, accountId)
                .map(Use::of);
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql, UUID accountId) {
        return database.createNativeQuery(sql)
                .setParameter(1, accountId)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream();
    }
}
