package dev.sommelier.lifecycle;

import dev.sommelier.limits.RateLimiter;
import dev.sommelier.limits.TokenBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes rate limits of whom nothing has been heard for a while, and token budgets of days that are over. */
@ApplicationScoped
class ExpiredLimits extends Sweep {

    @Inject
    RateLimiter rateLimits;

    @Inject
    TokenBudget budgets;

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
        workOff(rateLimits::deleteFull);
        workOff(budgets::deleteOld);
    }
}
