package dev.sommelier.account.deletion;

import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.recovery.PasswordResets;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.signin.SignInThrottle;
import dev.sommelier.account.token.ApiTokens;
import dev.sommelier.account.usage.UsageLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Deletes expired rows of the account packages in batches. Several replicas may run it at once. */
@ApplicationScoped
public class AccountUpkeep {

    private final LoginSessionRepository logins;
    private final ApiTokens tokens;
    private final SignInThrottle throttle;
    private final PasswordResets resets;
    private final AuditLog audit;
    private final UsageLedger usage;

    AccountUpkeep(LoginSessionRepository logins, ApiTokens tokens, SignInThrottle throttle,
            PasswordResets resets, UsageLedger usage, AuditLog audit) {
        this.audit = audit;
        this.logins = logins;
        this.tokens = tokens;
        this.throttle = throttle;
        this.resets = resets;
        this.usage = usage;
    }

    /**
     * Deletes expired sign-ins, API tokens and codes for a new password, failures that no longer count and audit events past
     * their retention, in one short transaction.
     *
     * @param limit how many of each at most
     * @return how many were deleted; 0 when nothing is left to do
     */
    @Transactional
    public int deleteExpired(int limit) {
        return logins.deleteExpired(limit) + tokens.deleteExpired(limit) + resets.deleteExpired(limit)
                + throttle.deleteOld(limit) + audit.deleteOld(limit);
    }

    /**
     * Deletes token counts that are older than their retention, in one short transaction.
     *
     * @return how many rows were deleted; 0 when nothing is left to do
     */
    public int deleteOldUsage(int limit) {
        return usage.deleteOld(limit);
    }
}
