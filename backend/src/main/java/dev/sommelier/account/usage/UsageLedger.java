package dev.sommelier.account.usage;

import dev.sommelier.limits.TokenBudget;
import dev.sommelier.limits.TokenReservation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stores the tokens of each call of the model, sums them by day and counts them against the daily budgets. */
@ApplicationScoped
public class UsageLedger {

    @Schema(description = "What the model's answers cost, by day")
    public record UsageReport(
            @Schema(required = true, description = "Newest first, at most 90 days") List<UsageDay> days,
            @Schema(required = true, description = "Tokens allowed in a day; 0 means any number") long dailyBudget,
            @Schema(required = true, description = "Until tomorrow the house sommelier answers") boolean budgetSpent) {
    }

    @Schema(description = "What one purpose cost on one day, in tokens")
    record UsageDay(
            @Schema(required = true, description = "In the account's time zone") LocalDate day,
            @Schema(required = true, enumeration = {"reply", "greeting", "title", "insights"}) String purpose,
            @Schema(required = true) long calls,
            @Schema(required = true) long inputTokens,
            @Schema(required = true) long outputTokens,
            @Schema(required = true, description = "Input written to the prompt cache, beside `input_tokens`")
            long cacheWriteTokens,
            @Schema(required = true, description = "Input read from the prompt cache, beside `input_tokens`")
            long cacheReadTokens) {

        private static UsageDay of(Object[] row) {
            return new UsageDay((LocalDate) row[0], ((String) row[1]).toLowerCase(Locale.ROOT),
                    number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]));
        }

        private static long number(Object sum) {
            return ((Number) sum).longValue();
        }
    }

    private static final Duration REPORTED = Duration.ofDays(90);

    private final EntityManager database;
    private final Clock clock;
    private final TokenBudget budget;
    private final ModelMetrics metrics;

    /** Retention of the rows in days. */
    private final int retentionDays;

    UsageLedger(EntityManager database, Clock clock, TokenBudget budget, ModelMetrics metrics,
            @ConfigProperty(name = "sommelier.usage.retention-days", defaultValue = "400") int retentionDays) {
        this.database = database;
        this.clock = clock;
        this.budget = budget;
        this.metrics = metrics;
        this.retentionDays = retentionDays;
    }

    /**
     * Reserves tokens for a reply, so that concurrent replies cannot overspend. Call {@link #release} when it has ended.
     *
     * @return empty when the day's budget of the account, or of the whole service, is spent
     */
    public Optional<TokenReservation> reserve(UUID accountId) {
        return budget.reserve(accountId);
    }

    /** Gives back what {@link #reserve} has set aside; once for each reservation. */
    public void release(TokenReservation reservation) {
        budget.release(reservation);
    }

    /**
     * Stores what a call has cost and counts it against the budgets, in the caller's transaction if there is one. No row is
     * stored for a deleted account.
     */
    @Transactional
    public void record(ModelUse use) {
        // The reply may have been deleted since; its cost is stored without it.
        database.createNativeQuery("""
                        INSERT INTO model_usage (account_id, message_id, purpose, prompt, model, input_tokens, output_tokens,
                                                 cache_write_tokens, cache_read_tokens, occurred_at)
                        SELECT a.id, (SELECT m.id FROM message m WHERE m.id = :message),
                               :purpose, cast(:prompt AS text), :model, :input,
                               :output, :cacheWrite, :cacheRead, :now
                        FROM account a WHERE a.id = :account
                        """)
                .setParameter("account", use.accountId())
                .setParameter("message", use.messageId())
                .setParameter("purpose", use.purpose().name())
                .setParameter("prompt", use.prompt())
                .setParameter("model", use.model())
                .setParameter("input", use.inputTokens())
                .setParameter("output", use.outputTokens())
                .setParameter("cacheWrite", use.cacheWriteTokens())
                .setParameter("cacheRead", use.cacheReadTokens())
                .setParameter("now", clock.instant())
                .executeUpdate();
        // Last, because every other call waits for the row lock of the whole service.
        budget.spend(use.accountId(), use.inputTokens() + use.outputTokens() + use.cacheWriteTokens());
        metrics.count(use);
    }

    /** Whether the person has not been told today that the budget is spent; only the first call of a day says so. */
    public boolean tellSpent(UUID accountId) {
        return budget.tellSpent(accountId);
    }

    /** Whether today's budget of the account, in its time zone, or of the service, in UTC, is spent. */
    public boolean isBudgetSpent(UUID accountId) {
        return budget.isSpent(accountId);
    }

    @Transactional
    public void forget(UUID accountId) {
        database.createNativeQuery("DELETE FROM model_usage WHERE account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    /** Deletes up to {@code limit} rows that are past their retention; returns how many. */
    @Transactional
    public int deleteOld(int limit) {
        return database.createNativeQuery("""
                        DELETE FROM model_usage WHERE id IN (
                            SELECT id FROM model_usage WHERE occurred_at < ?1
                            ORDER BY occurred_at LIMIT ?2 FOR UPDATE SKIP LOCKED)
                        """)
                .setParameter(1, clock.instant().minus(Duration.ofDays(retentionDays)))
                .setParameter(2, limit)
                .executeUpdate();
    }

    /** Days are those of the time zone. */
    @Transactional
    public UsageReport report(UUID accountId, ZoneId zone) {
        return new UsageReport(byDay(accountId, zone), budget.perAccount(), isBudgetSpent(accountId));
    }

    /** The use of the last 90 days by day and purpose, newest first. */
    @Transactional
    List<UsageDay> byDay(UUID accountId, ZoneId zone) {
        List<?> rows = database.createNativeQuery("""
                        SELECT cast((occurred_at AT TIME ZONE :zone) AS date) AS day, purpose, count(*),
                               sum(input_tokens), sum(output_tokens), sum(cache_write_tokens), sum(cache_read_tokens)
                        FROM model_usage WHERE account_id = :account AND occurred_at >= :since
                        GROUP BY day, purpose ORDER BY day DESC, purpose
                        """)
                .setParameter("zone", zone.getId())
                .setParameter("account", accountId)
                .setParameter("since", clock.instant().minus(REPORTED))
                .getResultList();
        return rows.stream().map(row -> UsageDay.of((Object[]) row)).toList();
    }
}
