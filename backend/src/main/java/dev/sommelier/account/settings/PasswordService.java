package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.password.CommonPasswords;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.account.signin.LoginToken;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Changes passwords. */
@ApplicationScoped
public class PasswordService {

    private static final Logger LOG = Logger.getLogger(PasswordService.class);

    private final Reauthentication reauthentication;
    private final CommonPasswords common;
    private final PasswordHasher hasher;
    private final PasswordWriter writer;

    @Inject
    PasswordService(Reauthentication reauthentication, CommonPasswords common, PasswordHasher hasher,
            PasswordWriter writer) {
        this.reauthentication = reauthentication;
        this.common = common;
        this.hasher = hasher;
        this.writer = writer;
    }

    /**
     * Changes the password and ends every other sign-in.
     *
     * @param loginId the sign-in that asks, and stays
     * @return its new token
     * @throws ProblemException 400 for a wrong current password or a common new one; 429 after too many failures
     */
    public LoginToken change(UUID accountId, UUID loginId, PasswordUpdate wanted, String address) {
        Account account = reauthentication.confirm(accountId, wanted.currentPassword(), "current_password", address);
        PasswordText password = PasswordText.chosen("new_password", wanted.newPassword());
        String hash = hasher.hash(
                password, () -> common.refuse("new_password", password, account.email(), account.name()));
        LoginToken token = writer.change(account, hash, loginId);
        LOG.infof("Account %s changed its password", accountId);
        return token;
    }
}
