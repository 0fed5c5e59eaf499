package dev.sommelier.account.settings;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.Language;
import dev.sommelier.account.PlainName;
import dev.sommelier.account.TimeZones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes the name, language and time zone of an account, and whether it is introduced. */
@ApplicationScoped
class AccountSettings {

    @Schema(description = "What to change; a field that is left out or null stays as it is")
    public record AccountUpdate(
            @Schema(examples = "Anna", description = "An empty name takes the name away", nullable = true)
            @Size(max = 80, message = "must have at most 80 characters") String name,
            @Schema(nullable = true) Language locale,
            @Schema(examples = "Europe/Berlin", description = "IANA time zone", nullable = true)
            @Size(max = 64, message = "must have at most 64 characters") String timeZone,
            @Schema(nullable = true, description = "`true` once the questions of the first visit were answered or skipped")
            Boolean introduced) {
    }

    private final AccountRepository accounts;

    AccountSettings(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** A null field leaves the value as it is. */
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
        if (wanted.introduced() != null) {
            account.setIntroduced(wanted.introduced());
        }
        if (timeZone != null) {
            account.setTimeZone(timeZone);
        }
        return account;
    }
}
