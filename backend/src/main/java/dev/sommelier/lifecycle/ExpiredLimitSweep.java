package dev.sommelier.lifecycle;

import dev.sommelier.limits.RateLimiter;
import dev.sommelier.limits.TokenBudget;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes rate limit buckets that are full again, and token budgets of past days. */
@Singleton
class ExpiredLimitSweep extends Sweep {

    private final RateLimiter rateLimits;
    private final TokenBudget budgets;

    @Inject
    ExpiredLimitSweep(LifecycleSettings settings, RateLimiter rateLimits, TokenBudget budgets) {
        super(settings);
        this.rateLimits = rateLimits;
        this.budgets = budgets;
    }

    @Override
    public String name() {
        return "delete-expired-limits";
    }

    @Override
    public Duration every() {
        return settings.deleteEvery();
    }

    @Override
    public void run() {
        runBatches(rateLimits::deleteFull);
        runBatches(budgets::deleteOld);
    }
}
