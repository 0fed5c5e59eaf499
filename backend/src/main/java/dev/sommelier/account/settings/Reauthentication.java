package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.account.signin.PasswordCheck;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks somebody who is signed in for the password once more: an open browser is not its owner. */
@ApplicationScoped
public class Reauthentication {

    private static final Logger LOG = Logger.getLogger(Reauthentication.class);

    private final AccountRepository accounts;
    private final PasswordCheck passwords;

    @Inject
    Reauthentication(AccountRepository accounts, PasswordCheck passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * @param field   which field of the body holds the password
     * @param address where the call comes from
     * @throws ProblemException 400 for a wrong password, so that nobody takes the sign-in for expired; 429 after too many
     *                          failures, counted together with those of signing in
     */
    public Account confirm(UUID accountId, String password, String field, String address) {
        Account account = accounts.findSignedIn(accountId);
        PasswordText given = PasswordText.given(field, password);
        if (!passwords.matches(account.email(), account.passwordHash(), given, address)) {
            LOG.infof("Password of account %s refused from %s", accountId, address);
            throw wrong(field);
        }
        return account;
    }

    static ProblemException wrong(String field) {
        return ProblemException.field(field, "is not the password of this account");
    }
}
