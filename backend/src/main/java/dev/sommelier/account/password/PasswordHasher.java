package dev.sommelier.account.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.sommelier.account.SignInSettings;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Hashes passwords with argon2id. The parameters are part of the hash, so they can be raised later. */
@ApplicationScoped
public class PasswordHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    /** Each hash takes 19 MiB and a core for some 50 ms, so more at once could overload the service. */
    public static final int AT_ONCE = 4;
    /** New passwords get half of that and of the cores, so that a wave of registrations does not block sign-ins. */
    private static final int NEW_AT_ONCE =
            Math.max(1, Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()) / 2);

    private final HashingLimit limit;
    private final HashingLimit newLimit;
    private final String nobodysHash = argon2(PasswordText.given("password", "nobody has this password"));

    public PasswordHasher(SignInSettings settings) {
        limit = new HashingLimit(AT_ONCE, settings);
        newLimit = new HashingLimit(NEW_AT_ONCE, settings);
    }

    /**
     * @param strengthCheck run first, within the limit, because it is expensive too; throws when it refuses the password
     * @throws ProblemException 503 with {@code Retry-After} when too many others wait
     */
    public String hash(PasswordText password, Runnable strengthCheck) {
        return newLimit.use(() -> {
            strengthCheck.run();
            return limit.use(() -> argon2(password));
        });
    }

    /**
     * Runs a comparison within the limit of {@link #AT_ONCE}.
     *
     * @throws ProblemException 503 with {@code Retry-After} when too many others wait
     */
    public boolean withinLimit(BooleanSupplier comparison) {
        return limit.use(comparison::getAsBoolean);
    }

    /** Takes the same time for an unknown account, whose hash is null, as for a wrong password. */
    public boolean matches(PasswordText password, String hash) {
        String compared = hash == null ? nobodysHash : hash;
        boolean same = matchesText(password.value(), compared)
                || password.wasComposed() && matchesText(password.typed(), compared);
        return same && hash != null;
    }

    private static boolean matchesText(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private static String argon2(PasswordText password) {
        return Password.hash(password.value()).addRandomSalt(16).with(ARGON2).getResult();
    }
}
