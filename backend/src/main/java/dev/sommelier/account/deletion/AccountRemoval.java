package dev.sommelier.account.deletion;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.signin.SignInThrottle;
import dev.sommelier.account.token.ApiTokens;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.limits.RateLimiter;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Deletes an account with everything it owns. */
@ApplicationScoped
public class AccountRemoval {

    /** Timeout of the transaction in seconds. An account with years of chats takes many short statements. */
    private static final int LONGEST_SECONDS = 300;

    private static final Logger LOG = Logger.getLogger(AccountRemoval.class);

    private final AccountRepository accounts;
    private final LoginSessionRepository logins;
    private final ApiTokens tokens;
    private final UsageLedger usage;
    private final SignInThrottle throttle;
    private final RateLimiter limits;
    private final Instance<AccountDeletionStep> steps;
    private final AuditLog audit;

    AccountRemoval(AccountRepository accounts, LoginSessionRepository logins, ApiTokens tokens, UsageLedger usage,
            SignInThrottle throttle, RateLimiter limits, Instance<AccountDeletionStep> steps, AuditLog audit) {
        this.audit = audit;
        this.accounts = accounts;
        this.logins = logins;
        this.tokens = tokens;
        this.usage = usage;
        this.throttle = throttle;
        this.limits = limits;
        this.steps = steps;
    }

    /** In one transaction. The lock on the account makes the opening of a chat session wait, so nothing new refers to it. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void remove(Account account) {
        accounts.lock(account.id());
        logins.endAll(account.id());
        tokens.revokeAll(account.id());
        steps.forEach(step -> step.deleteOwnedBy(account.id()));
        usage.forget(account.id());
        throttle.forget(account.email());
        limits.forget(account.id().toString());
        limits.forget(account.email().hashText());
        // The rest goes by cascade.
        audit.forget(account.id());
        accounts.deleteById(account.id());
        audit.record(AuditEvent.ACCOUNT_DELETED, null, null);
        LOG.infof("Account %s deleted by its owner", account.id());
    }
}
