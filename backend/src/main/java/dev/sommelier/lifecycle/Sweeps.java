package dev.sommelier.lifecycle;

import dev.sommelier.account.deletion.AccountUpkeep;
import dev.sommelier.chat.exchange.AbandonedReplies;
import dev.sommelier.chat.upkeep.SessionUpkeep;
import dev.sommelier.idempotency.IdempotencyKeys;
import dev.sommelier.limits.RateLimiter;
import dev.sommelier.limits.TokenBudget;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;

/** All sweeps. Their names are keys in the database, so never to be changed. */
@Singleton
class Sweeps {

    /** Intervals of the sweeps. A session is active or expired by {@code SessionLife} alone; the sweeps record it. */
    @ConfigMapping(prefix = "sommelier.lifecycle")
    interface Settings {

        /** Interval for closing idle sessions. */
        @WithDefault("30S")
        Duration closeEvery();

        /** Interval for interrupting abandoned replies. */
        @WithDefault("10S")
        Duration repairEvery();

        /** Interval for deleting old and unread sessions, expired sign-ins, limits, idempotency keys and old model usage. */
        @WithDefault("1H")
        Duration deleteEvery();

        /** Rows per transaction. */
        @WithDefault("500")
        int batch();
    }

    static final String CLOSE_IDLE_SESSIONS = "close-idle-sessions";
    static final String DELETE_OLD_SESSIONS = "delete-old-sessions";
    static final String INTERRUPT_LOST_REPLIES = "interrupt-lost-replies";
    static final String DELETE_EXPIRED_LIMITS = "delete-expired-limits";
    static final String DELETE_EXPIRED_SIGN_INS = "delete-expired-sign-ins";
    static final String DELETE_EXPIRED_KEYS = "delete-expired-idempotency-keys";
    static final String DELETE_OLD_MODEL_USAGE = "delete-old-model-usage";

    private final Settings settings;

    Sweeps(Settings settings) {
        this.settings = settings;
    }

    /** Closes sessions that have passed the idle limit. */
    @Produces @Singleton @Named(CLOSE_IDLE_SESSIONS)
    Sweep idleSessions(SessionUpkeep sessions) {
        return new Sweep(CLOSE_IDLE_SESSIONS, settings.closeEvery(), settings.batch(),
                sweep -> sweep.runBatchesIsolatingFailures(sessions::closeIdle));
    }

    /** Deletes sessions past their retention, and unread ones after a day. */
    @Produces @Singleton @Named(DELETE_OLD_SESSIONS)
    Sweep oldSessions(SessionUpkeep sessions) {
        return deleting(DELETE_OLD_SESSIONS, sweep -> {
            sweep.runBatchesIsolatingFailures(sessions::deleteUnread);
            sweep.runBatchesIsolatingFailures(sessions::deleteOld);
        });
    }

    /** Interrupts replies whose process is gone. */
    @Produces @Singleton @Named(INTERRUPT_LOST_REPLIES)
    Sweep abandonedReplies(AbandonedReplies replies) {
        return new Sweep(INTERRUPT_LOST_REPLIES, settings.repairEvery(), settings.batch(),
                sweep -> sweep.runBatchesIsolatingFailures(replies::interruptAbandoned));
    }

    /** Deletes rate limit buckets that are full again, and token budgets of past days. */
    @Produces @Singleton @Named(DELETE_EXPIRED_LIMITS)
    Sweep expiredLimits(RateLimiter rateLimits, TokenBudget budgets) {
        return deleting(DELETE_EXPIRED_LIMITS, sweep -> {
            sweep.runBatches(rateLimits::deleteFull);
            sweep.runBatches(budgets::deleteOld);
        });
    }

    /** Deletes expired login sessions and old failed sign-in attempts. */
    @Produces @Singleton @Named(DELETE_EXPIRED_SIGN_INS)
    Sweep expiredSignIns(AccountUpkeep accounts) {
        return deleting(DELETE_EXPIRED_SIGN_INS, sweep -> sweep.runBatches(accounts::deleteExpired));
    }

    /** Deletes old records of model usage. */
    @Produces @Singleton @Named(DELETE_OLD_MODEL_USAGE)
    Sweep oldUsage(AccountUpkeep accounts) {
        return deleting(DELETE_OLD_MODEL_USAGE, sweep -> sweep.runBatches(accounts::deleteOldUsage));
    }

    /** Deletes every {@code Idempotency-Key} after a day. */
    @Produces @Singleton @Named(DELETE_EXPIRED_KEYS)
    Sweep expiredKeys(IdempotencyKeys keys) {
        return deleting(DELETE_EXPIRED_KEYS, sweep -> sweep.runBatches(keys::deleteExpired));
    }

    private Sweep deleting(String name, Consumer<Sweep> work) {
        return new Sweep(name, settings.deleteEvery(), settings.batch(), work);
    }
}
