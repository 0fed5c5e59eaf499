package dev.sommelier.lifecycle;

import dev.sommelier.account.AccountUpkeep;
import dev.sommelier.jobs.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes sign-ins, and failed tries of them, that count no longer. */
@ApplicationScoped
class ExpiredSignIns implements RecurringJob {

    @Inject
    AccountUpkeep accounts;

    @Inject
    Batches batches;

    @Inject
    LifecycleSettings settings;

    @Override
    public String name() {
        return "delete-expired-sign-ins";
    }

    @Override
    public Duration every() {
        return settings.deleteEvery();
    }

    @Override
    public void run() {
        batches.work(accounts::deleteExpired);
    }
}
