package dev.sommelier.lifecycle;

import dev.sommelier.account.AccountUpkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes sign-ins, and failed tries of them, that count no longer. */
@ApplicationScoped
class ExpiredSignIns extends Sweep {

    private final AccountUpkeep accounts;

    @Inject
    ExpiredSignIns(LifecycleSettings settings, AccountUpkeep accounts) {
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
        workOff(accounts::deleteExpired);
    }
}
