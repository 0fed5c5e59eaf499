package dev.sommelier.account.deletion;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.signin.SignInThrottle;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.limits.RateLimiter;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Deletes accounts with all they own. */
@ApplicationScoped
public class AccountRemoval {

    /** Years of chats take a while; each statement of it stays short. */
    private static final int LONGEST_SECONDS = 300;

    private static final Logger LOG = Logger.getLogger(AccountRemoval.class);

    private final AccountRepository accounts;
    private final LoginSessionRepository logins;
    private final UsageLedger usage;
    private final SignInThrottle throttle;
    private final RateLimiter limits;
    private final Instance<AccountFarewell> farewells;

    @Inject
    AccountRemoval(AccountRepository accounts, LoginSessionRepository logins, UsageLedger usage,
            SignInThrottle throttle, RateLimiter limits, Instance<AccountFarewell> farewells) {
        this.accounts = accounts;
        this.logins = logins;
        this.usage = usage;
        this.throttle = throttle;
        this.limits = limits;
        this.farewells = farewells;
    }

    /** In one transaction. The account is locked first, as whoever opens a session does: nothing new can refer to it. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void remove(Account account) {
        accounts.lock(account.id());
        logins.endAll(account.id());
        farewells.forEach(farewell -> farewell.leaving(account.id()));
        usage.forget(account.id());
        throttle.forget(account.email());
        limits.forget(account.id().toString());
        // The rest goes by cascade.
        accounts.deleteById(account.id());
        LOG.infof("Account %s deleted by its owner", account.id());
    }
}
