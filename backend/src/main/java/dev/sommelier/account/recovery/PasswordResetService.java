package dev.sommelier.account.recovery;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.password.CommonPasswords;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes requests for a code, and new passwords with a code. Neither tells whether an e-mail has an account. */
@ApplicationScoped
class PasswordResetService {

    private static final Logger LOG = Logger.getLogger(PasswordResetService.class);

    private final AccountRepository accounts;
    private final PasswordResets resets;
    private final RateLimiter limits;
    private final CommonPasswords common;
    private final PasswordHasher hasher;

    PasswordResetService(AccountRepository accounts, PasswordResets resets, RateLimiter limits, CommonPasswords common,
            PasswordHasher hasher) {
        this.accounts = accounts;
        this.resets = resets;
        this.limits = limits;
        this.common = common;
        this.hasher = hasher;
    }

    /**
     * Does nothing when too many codes were sent to the e-mail; the one sent last still holds.
     *
     * @param address where the call comes from
     * @throws ProblemException 429 after too many calls from the address
     */
    void request(String typedEmail, String address) {
        EmailAddress email = EmailAddress.typed(typedEmail);
        limits.use(RateLimit.PASSWORD_RESETS, address);
        if (limits.useSilently(RateLimit.PASSWORD_RESET_MAILS, email.hashText())) {
            resets.add(accounts.findByEmail(email).orElse(null), address);
        }
    }

    /**
     * @param address where the call comes from
     * @throws ProblemException 400 for a code that does not hold, the same for an unknown e-mail, and for a refused password;
     *                          429 after too many calls from the address; 503 when too many others wait for a hash
     */
    void reset(String typedEmail, String typedCode, String newPassword, String address) {
        EmailAddress email = EmailAddress.typed(typedEmail);
        PasswordText code = ResetCode.typed(typedCode).secret();
        PasswordText password = PasswordText.chosen("password", newPassword);
        limits.use(RateLimit.PASSWORD_RESETS, address);
        Account account = accounts.findByEmail(email).orElse(null);
        // The same statement for an unknown e-mail, so that it takes the same time.
        UUID id = account == null ? UUID.randomUUID() : account.id();
        String codeHash = resets.useAttempt(id).orElse(null);
        if (!hasher.withinLimit(() -> hasher.matches(code, codeHash))) {
            LOG.infof("A code for a new password was refused from %s", address);
            throw wrongCode();
        }
        String hash = hasher.hash(password, () -> common.refuse("password", password, account.email(), account.name()));
        if (!resets.complete(account, hash, address)) {
            throw wrongCode();
        }
        LOG.infof("Account %s set a new password with a code", account.id());
    }

    private static ProblemException wrongCode() {
        return ProblemException.field("code", "is wrong, used or expired; ask for a new one");
    }
}
