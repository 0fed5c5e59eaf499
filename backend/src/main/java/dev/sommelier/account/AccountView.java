package dev.sommelier.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as its owner sees it: everything but the password's hash. */
@Schema(name = "Account", description = "The account that is signed in")
public record AccountView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "anna@example.org") String email,
        @Schema(required = true, nullable = true, examples = "Anna") String name,
        @Schema(required = true) LocalDate birthDate,
        @Schema(required = true) Language locale,
        @Schema(required = true, description = "IANA time zone", examples = "Europe/Berlin") String timeZone,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "Whether the questions of the first visit were answered or skipped")
        boolean introduced) {

    public static AccountView of(Account account) {
        return new AccountView(account.id(), account.email().text(), account.name(), account.birthDate(),
                account.language(), account.timeZone().getId(), account.createdAt(), account.introduced());
    }
}
