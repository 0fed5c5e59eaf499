package dev.sommelier.account.signin;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** Signs in and out. */
@ApplicationScoped
public class SignInService {

    @Schema(description = "What signs in")
    public record Credentials(
            @Schema(examples = "anna@example.org")
            @NotNull(message = "is required") @Size(max = 254, message = "must have at most 254 characters") String email,
            @Schema(examples = "four words nobody guesses", maxLength = PasswordText.LONGEST)
            @NotNull(message = "is required")
            String password) {
    }

    private static final Logger LOG = Logger.getLogger(SignInService.class);

    private final AccountRepository accounts;
    private final LoginSessionRepository logins;
    private final PasswordCheck passwords;
    private final AuditLog audit;

    SignInService(AccountRepository accounts, LoginSessionRepository logins, PasswordCheck passwords, AuditLog audit) {
        this.audit = audit;
        this.accounts = accounts;
        this.logins = logins;
        this.passwords = passwords;
    }

    /**
     * @param address where the call comes from
     * @throws ProblemException 401, the same for an unknown e-mail and a wrong password; 429 after too many failures;
     *                          503 when too many sign in at once
     */
    public Account check(Credentials credentials, String address) {
        EmailAddress email = EmailAddress.typed(credentials.email());
        PasswordText password = PasswordText.given("password", credentials.password());
        Account account = accounts.findByEmail(email).orElse(null);
        if (!passwords.matches(email, account == null ? null : account.passwordHash(), password, address)) {
            LOG.infof("Sign-in refused from %s", address);
            audit.record(AuditEvent.SIGN_IN_REFUSED, account == null ? null : account.id(), address);
            throw wrongCredentials();
        }
        LOG.infof("Account %s signed in", account.id());
        return account;
    }

    /**
     * Opens a login session; the one the browser had before, if any, ends.
     *
     * @param address where the call comes from
     * @param browser null where it does not say
     * @throws ProblemException 401 when the password has been changed, or the account deleted, since it was checked
     */
    @Transactional
    public LoginToken open(Account account, String formerToken, String address, UserAgent browser) {
        if (!accounts.holdsPassword(account.id(), account.passwordHash())) {
            throw wrongCredentials();
        }
        close(formerToken);
        audit.record(AuditEvent.SIGNED_IN, account.id(), address);
        return logins.open(account.id(), browser);
    }

    void close(String token) {
        if (token != null && !token.isEmpty()) {
            logins.end(new LoginToken(token));
        }
    }

    private static ProblemException wrongCredentials() {
        return ProblemException.of(
                ProblemKind.WRONG_CREDENTIALS, "There is no account with this e-mail and password.");
    }
}
