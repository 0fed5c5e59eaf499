package dev.sommelier.lifecycle;

import dev.sommelier.account.deletion.AccountUpkeep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes expired login sessions and old failed sign-in attempts. */
@Singleton
class ExpiredSignInSweep extends Sweep {

    private final AccountUpkeep accounts;

    @Inject
    ExpiredSignInSweep(LifecycleSettings settings, AccountUpkeep accounts) {
        super(settings);
        this.accounts = accounts;
    }

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
        runBatches(accounts::deleteExpired);
    }
}
