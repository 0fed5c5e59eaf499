package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.signin.LoginToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The transaction that changes a password, kept short: passwords are checked and hashed before it begins. */
@ApplicationScoped
class PasswordWriter {

    private final AccountRepository accounts;
    private final LoginSessionRepository logins;

    @Inject
    PasswordWriter(AccountRepository accounts, LoginSessionRepository logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    @Transactional
    LoginToken change(Account checked, String newHash, UUID loginId) {
        // Somebody may have changed it since it was checked: then the current one was not the current one.
        if (!accounts.replacePassword(checked.id(), checked.passwordHash(), newHash)) {
            throw Reauthentication.wrong("current_password");
        }
        logins.endOthers(checked.id(), loginId);
        return logins.renew(loginId);
    }
}
