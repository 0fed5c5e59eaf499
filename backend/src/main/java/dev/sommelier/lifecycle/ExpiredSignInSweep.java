package dev.sommelier.lifecycle;

import dev.sommelier.account.deletion.AccountUpkeep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes sign-ins, and failed tries of them, that count no longer. */
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
