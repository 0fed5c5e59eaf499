package dev.sommelier.account.signin;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Checks the password of a signed-in caller again, because somebody else may use their open browser. */
@ApplicationScoped
public class Reauthentication {

    private static final Logger LOG = Logger.getLogger(Reauthentication.class);

    private final AccountRepository accounts;
    private final PasswordCheck passwords;
    private final AuditLog audit;

    Reauthentication(AccountRepository accounts, PasswordCheck passwords, AuditLog audit) {
        this.audit = audit;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * @param field   which field of the body holds the password
     * @param address where the call comes from
     * @throws ProblemException 400 for a wrong password, not 401, which clients take for an expired sign-in; 429 after too many
     *                          failures, counted together with those of signing in
     */
    public Account confirm(UUID accountId, String password, String field, String address) {
        Account account = accounts.findSignedIn(accountId);
        PasswordText given = PasswordText.given(field, password);
        if (!passwords.matches(account.email(), account.passwordHash(), given, address)) {
            audit.record(AuditEvent.PASSWORD_REFUSED, accountId, address);
            LOG.infof("Password of account %s refused from %s", accountId, address);
            throw wrong(field);
        }
        return account;
    }

    /** 400 on the field in which the password was given. */
    public static ProblemException wrong(String field) {
        return ProblemException.field(field, "is not the password of this account");
    }
}
