package dev.sommelier.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers what calls of the model cost, sums them by day and tells when a day's budget is spent. */
@ApplicationScoped
public class UsageLedger {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Tokens in and out that an account may spend in a day of its own; 0 means any number. */
    @ConfigProperty(name = "sommelier.budget.daily-tokens", defaultValue = "0")
    long dailyTokens;

    /** How long what was spent is remembered. */
    @ConfigProperty(name = "sommelier.usage.retention-days", defaultValue = "400")
    int retentionDays;

    long dailyBudget() {
        return dailyTokens;
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
    }

    /** Whether the account has spent what it may in a day, which begins at its own midnight. */
    @Transactional
    public boolean isBudgetSpent(UUID accountId) {
        if (dailyTokens == 0) {
            return false;
        }
        Number spent = (Number) database.createNativeQuery("""
                        SELECT coalesce(sum(u.input_tokens + u.output_tokens + u.cache_write_tokens), 0)
                        FROM account a JOIN model_usage u ON u.account_id = a.id
                         AND u.occurred_at >= date_trunc('day', cast(:now AS timestamptz) AT TIME ZONE a.time_zone)
                                              AT TIME ZONE a.time_zone
                        WHERE a.id = :account
                        """)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return spent.longValue() >= dailyTokens;
    }

    @Transactional
    void forget(UUID accountId) {
        database.createNativeQuery("DELETE FROM model_usage WHERE account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    /** Deletes at most so many lines that are older than they are kept; gives how many. */
    @Transactional
    int deleteOld(int limit) {
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
    List<UsageDay> byDay(UUID accountId, ZoneId zone) {
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
