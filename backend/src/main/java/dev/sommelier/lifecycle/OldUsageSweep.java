package dev.sommelier.lifecycle;

import dev.sommelier.account.deletion.AccountUpkeep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes old records of model usage. */
@Singleton
class OldUsageSweep extends Sweep {

    private final AccountUpkeep accounts;

    @Inject
    OldUsageSweep(LifecycleSettings settings, AccountUpkeep accounts) {
        super(settings);
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "delete-old-model-usage";
    }

    @Override
    public Duration every() {
        return settings.deleteEvery();
    }

    @Override
    public void run() {
        runBatches(accounts::deleteOldUsage);
    }
}
