package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.account.recovery.PasswordResets;
import dev.sommelier.account.signin.LoginSessionRepository;
import dev.sommelier.account.signin.LoginToken;
import dev.sommelier.account.signin.Reauthentication;
import dev.sommelier.account.token.ApiTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The short transaction that stores a new hash; checking and hashing, some 100 ms, come before it. */
@ApplicationScoped
class PasswordWriter {

    private final AccountRepository accounts;
    private final LoginSessionRepository logins;
    private final ApiTokens tokens;
    private final PasswordResets resets;
    private final AuditLog audit;

    PasswordWriter(AccountRepository accounts, LoginSessionRepository logins, ApiTokens tokens, PasswordResets resets,
            AuditLog audit) {
        this.resets = resets;
        this.audit = audit;
        this.tokens = tokens;
        this.accounts = accounts;
        this.logins = logins;
    }

    @Transactional
    LoginToken change(Account checked, String newHash, UUID loginId, String address) {
        // Changed by another call since it was checked: the given password is no longer the current one.
        if (!accounts.replacePassword(checked.id(), checked.passwordHash(), newHash)) {
            throw Reauthentication.wrong("current_password");
        }
        resets.voidCodes(checked.id());
        logins.endOthers(checked.id(), loginId);
        tokens.revokeAll(checked.id());
        audit.record(AuditEvent.PASSWORD_CHANGED, checked.id(), address);
        return logins.renew(loginId);
    }
}
