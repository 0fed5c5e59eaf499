package dev.sommelier.account;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Deletes accounts with all they own. */
@ApplicationScoped
class AccountRemoval {

    /** Years of chats take a while; each statement of it stays short. */
    private static final int LONGEST_SECONDS = 300;

    private static final Logger LOG = Logger.getLogger(AccountRemoval.class);

    @Inject
    AccountRepository accounts;

    @Inject
    LoginSessionRepository logins;

    @Inject
    UsageLedger usage;

    @Inject
    SignInThrottle throttle;

    @Inject
    Instance<AccountFarewell> farewells;

    /** In one transaction. The account is locked first, as whoever opens a session does: nothing new can refer to it. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void remove(Account account) {
        accounts.lock(account.id());
        logins.endAll(account.id());
        farewells.forEach(farewell -> farewell.leaving(account.id()));
        usage.forget(account.id());
        throttle.forget(account.email());
        // The rest goes by cascade.
        accounts.deleteById(account.id());
        LOG.infof("Account %s deleted by its owner", account.id());
    }
}
