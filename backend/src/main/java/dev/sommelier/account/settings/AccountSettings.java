package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.PlainName;
import dev.sommelier.account.TimeZones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.UUID;

/** Changes the name, language and time zone of an account. */
@ApplicationScoped
class AccountSettings {

    private final AccountRepository accounts;

    @Inject
    AccountSettings(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** What is null in the update stays. */
    @Transactional
    Account update(UUID id, AccountUpdate wanted) {
        String name = PlainName.of(wanted.name());
        ZoneId timeZone = wanted.timeZone() == null ? null : TimeZones.named(wanted.timeZone());
        Account account = accounts.findSignedIn(id);
        if (wanted.name() != null) {
            account.rename(name);
        }
        if (wanted.locale() != null) {
            account.setLanguage(wanted.locale());
        }
        if (timeZone != null) {
            account.setTimeZone(timeZone);
        }
        return account;
    }
}
