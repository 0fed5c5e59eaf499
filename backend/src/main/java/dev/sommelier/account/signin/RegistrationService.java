package dev.sommelier.account.signin;

import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.Language;
import dev.sommelier.account.PlainName;
import dev.sommelier.account.TimeZones;
import dev.sommelier.account.password.CommonPasswords;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Validates a registration and stores the account. */
@ApplicationScoped
class RegistrationService {

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

    private static final int ADULT_YEARS = 18;
    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final AccountRepository accounts;
    private final RateLimiter limits;
    private final CommonPasswords common;
    private final PasswordHasher hasher;
    private final Clock clock;

    RegistrationService(AccountRepository accounts, RateLimiter limits, CommonPasswords common,
            PasswordHasher hasher, Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.common = common;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Cheap checks come first, so that nothing is hashed for a refused registration.
     *
     * @param address where the call comes from
     * @throws ProblemException 400 for a common password, a wrong date or somebody under age; 409 for a taken e-mail; 429
     *                          after too many registrations from the address
     */
    Account register(Registration wanted, String address) {
        EmailAddress email = EmailAddress.typed(wanted.email());
        PasswordText password = PasswordText.chosen("password", wanted.password());
        String name = PlainName.of(wanted.name());
        requireAdult(wanted.birthDate());
        Language language = wanted.locale() == null ? Language.EN : wanted.locale();
        ZoneId timeZone = TimeZones.named(wanted.timeZone() == null ? "UTC" : wanted.timeZone());
        limits.use(RateLimit.REGISTRATIONS, address);
        if (accounts.findByEmail(email).isPresent()) {
            throw taken();
        }
        String hash = hasher.hash(password, () -> common.refuse("password", password, email, name));
        Account account =
                new Account(email, hash, name, wanted.birthDate(), language, timeZone, clock.instant());
        try {
            return accounts.add(account);
        } catch (PersistenceException e) {
            // Two registrations at once: the unique index decides.
            if (accounts.findByEmail(email).isPresent()) {
                throw taken();
            }
            throw e;
        }
    }

    private static ProblemException taken() {
        return ProblemException.of(ProblemKind.EMAIL_TAKEN, "There is an account with this e-mail. Sign in instead.");
    }

    private void requireAdult(LocalDate birthDate) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (birthDate.isBefore(OLDEST_BIRTH) || birthDate.isAfter(today)) {
            throw ProblemException.field("birth_date", "is not a date of birth");
        }
        if (birthDate.plusYears(ADULT_YEARS).isAfter(today)) {
            throw ProblemException.of(
                    ProblemKind.UNDER_AGE,
                    "Sommelier is for adults: you need to be 18.",
                    new Problem.FieldError("birth_date", "must be at least 18 years ago"));
        }
    }
}
