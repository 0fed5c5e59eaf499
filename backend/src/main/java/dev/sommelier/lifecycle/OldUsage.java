package dev.sommelier.lifecycle;

import dev.sommelier.account.AccountUpkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes what the model cost long ago. */
@ApplicationScoped
class OldUsage extends Sweep {

    private final AccountUpkeep accounts;

    @Inject
    OldUsage(LifecycleSettings settings, AccountUpkeep accounts) {
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
        workOff(accounts::deleteOldUsage);
    }
}
