package dev.sommelier.account.usage;

import dev.sommelier.limits.TokenBudget;
import dev.sommelier.limits.TokenReservation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers what calls of the model cost, sums them by day and counts them against the day's budgets. */
@ApplicationScoped
public class UsageLedger {

    private final EntityManager database;
    private final Clock clock;
    private final TokenBudget budget;

    /** How long what was spent is remembered. */
    private final int retentionDays;

    @Inject
    UsageLedger(EntityManager database, Clock clock, TokenBudget budget,
            @ConfigProperty(name = "sommelier.usage.retention-days", defaultValue = "400") int retentionDays) {
        this.database = database;
        this.clock = clock;
        this.budget = budget;
        this.retentionDays = retentionDays;
    }

    public long dailyBudget() {
        return budget.perAccount();
    }

    /**
     * Sets tokens aside for a reply, so that many at once cannot overspend; give them back when it has ended.
     *
     * @return empty when the day's budget of the account, or of the whole service, is spent
     */
    public Optional<TokenReservation> reserve(UUID accountId) {
        return budget.reserve(accountId);
    }

    public void release(TokenReservation reservation) {
        budget.release(reservation);
    }

    @Transactional
    public void record(ModelUse use) {
        // The reply may have been deleted meanwhile: its cost stays.
        database.createNativeQuery("""
                        INSERT INTO model_usage (account_id, message_id, purpose, model, input_tokens, output_tokens,
                                                 cache_write_tokens, cache_read_tokens, occurred_at)
                        SELECT a.id, (SELECT m.id FROM message m WHERE m.id = :message), :purpose, :model, :input,
                               :output, :cacheWrite, :cacheRead, :now
                        FROM account a WHERE a.id = :account
                        """)
                .setParameter("account", use.accountId())
                .setParameter("message", use.messageId())
                .setParameter("purpose", use.purpose().name())
                .setParameter("model", use.model())
                .setParameter("input", use.inputTokens())
                .setParameter("output", use.outputTokens())
                .setParameter("cacheWrite", use.cacheWriteTokens())
                .setParameter("cacheRead", use.cacheReadTokens())
                .setParameter("now", clock.instant())
                .executeUpdate();
        // Last, because everybody waits for the row of the whole service.
        budget.spend(use.accountId(), use.inputTokens() + use.outputTokens() + use.cacheWriteTokens());
    }

    /** Whether the account has spent what it may in a day, which begins at its own midnight, or the service has. */
    public boolean isBudgetSpent(UUID accountId) {
        return budget.isSpent(accountId);
    }

    @Transactional
    public void forget(UUID accountId) {
        database.createNativeQuery("DELETE FROM model_usage WHERE account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    /** Deletes at most so many lines that are older than they are kept; gives how many. */
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

    /** The last 90 days with any use, newest first, a line for each purpose. */
    @Transactional
    public List<UsageDay> byDay(UUID accountId, ZoneId zone) {
        List<?> rows = database.createNativeQuery("""
                        SELECT cast((occurred_at AT TIME ZONE :zone) AS date) AS day, purpose, count(*),
                               sum(input_tokens), sum(output_tokens), sum(cache_write_tokens), sum(cache_read_tokens)
                        FROM model_usage WHERE account_id = :account AND occurred_at >= :since
                        GROUP BY day, purpose ORDER BY day DESC, purpose
                        """)
                .setParameter("zone", zone.getId())
                .setParameter("account", accountId)
                .setParameter("since", clock.instant().minus(UsageDay.KEPT))
                .getResultList();
        return rows.stream().map(row -> UsageDay.of((Object[]) row)).toList();
    }
}
