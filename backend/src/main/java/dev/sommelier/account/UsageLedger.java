package dev.sommelier.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * @param zone where the person's day began
     */
    @Transactional
    public boolean isBudgetSpent(UUID accountId, ZoneId zone) {
        if (dailyTokens == 0) {
            return false;
        }
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        Number spent = (Number) database.createNativeQuery("""
                        SELECT coalesce(sum(input_tokens + output_tokens + cache_write_tokens), 0)
                        FROM model_usage WHERE account_id = :account AND occurred_at >= :midnight
                        """)
                .setParameter("account", accountId)
                .setParameter("midnight", midnight)
                .getSingleResult();
        return spent.longValue() >= dailyTokens;
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
