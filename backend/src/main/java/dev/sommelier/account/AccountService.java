package dev.sommelier.account;

import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** Registers accounts and changes them. */
@ApplicationScoped
class AccountService {

    private static final int ADULT_YEARS = 18;
    private static final int LONGEST_EMAIL = 254;
    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);

    @Inject
    AccountRepository accounts;

    @Inject
    AccountWriter writer;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /**
     * @throws ProblemException 400 for a common password, a wrong date or somebody under age; 409 for a taken e-mail
     */
    Account register(Registration wanted) {
        String email = normalised(wanted.email());
        String name = PlainName.of(wanted.name());
        requireAdult(wanted.birthDate());
        passwords.refuseCommon("password", wanted.password(), email, name);
        Language language = wanted.locale() == null ? Language.EN : wanted.locale();
        ZoneId timeZone = zone(wanted.timeZone() == null ? "UTC" : wanted.timeZone());
        Account account = new Account(email, passwords.hash(wanted.password()), name, wanted.birthDate(), language,
                timeZone, clock.instant());
        try {
            return writer.add(account);
        } catch (PersistenceException e) {
            // Two registrations at once: the unique index decides.
            if (accounts.findByEmail(email).isPresent()) {
                throw taken();
            }
            throw e;
        }
    }

    Account find(UUID id) {
        return accounts.findSignedIn(id);
    }

    Account update(UUID id, AccountUpdate wanted) {
        String name = PlainName.of(wanted.name());
        ZoneId timeZone = wanted.timeZone() == null ? null : zone(wanted.timeZone());
        return writer.change(id, account -> {
            if (wanted.name() != null) {
                account.callBy(name);
            }
            if (wanted.locale() != null) {
                account.speak(wanted.locale());
            }
            if (timeZone != null) {
                account.liveIn(timeZone);
            }
        });
    }

    private static ZoneId zone(String name) {
        // Offsets such as +03:00 are no time zones, and PostgreSQL reads their sign the other way.
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemException.field("time_zone", "is not an IANA time zone");
        }
        return ZoneId.of(name);
    }

    static String normalised(String email) {
        String normalised = Normalizer.normalize(email.strip(), Normalizer.Form.NFC);
        if (normalised.codePointCount(0, normalised.length()) > LONGEST_EMAIL) {
            throw ProblemException.field("email", "must have at most " + LONGEST_EMAIL + " characters");
        }
        return normalised;
    }

    static ProblemException taken() {
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
