package dev.sommelier.account.signin;

import dev.sommelier.account.Language;
import dev.sommelier.account.password.PasswordText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new account")
public record Registration(
        @Schema(examples = "anna@example.org")
        @NotNull(message = "is required")
        @Size(max = 254, message = "must have at most 254 characters")
        @Email(message = "is not an e-mail address") String email,
        @Schema(examples = "four words nobody guesses", minLength = PasswordText.SHORTEST, maxLength = PasswordText.LONGEST,
                description = "12 to 128 characters (code points, in NFC); no further rules, but common ones are refused")
        @NotNull(message = "is required") String password,
        @Schema(examples = "Anna", description = "How the sommelier should call you", nullable = true)
        @Size(max = 80, message = "must have at most 80 characters") String name,
        @Schema(examples = "1990-05-17", description = "Adults only: 18 years by this date")
        @NotNull(message = "is required") LocalDate birthDate,
        @Schema(description = "Language of greetings and wine texts, `en` by default", nullable = true)
        Language locale,
        @Schema(examples = "Europe/Berlin", description = "IANA time zone, `UTC` by default; days and greetings follow it",
                nullable = true)
        @Size(max = 64, message = "must have at most 64 characters") String timeZone) {
}
