package dev.sommelier.account.signin;

import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.account.password.PasswordText;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Compares a password with an account's, for signing in and for reauthentication, and throttles guessing. */
@ApplicationScoped
public class PasswordCheck {

    private final SignInThrottle throttle;
    private final PasswordHasher hasher;

    PasswordCheck(SignInThrottle throttle, PasswordHasher hasher) {
        this.throttle = throttle;
        this.hasher = hasher;
    }

    /**
     * Counts failures only, and counts one before the next comparison can start: of guesses sent at once no more
     * than {@link PasswordHasher#AT_ONCE} - 1 exceed the limit, on each replica.
     *
     * @param hash    null for an e-mail without an account, which takes the same time
     * @param address where the call comes from
     * @throws ProblemException 429 after too many failures; 503 when too many others wait
     */
    public boolean matches(EmailAddress email, String hash, PasswordText password, String address) {
        // Checked twice: before waiting for a turn to hash, and after, because others may have failed meanwhile.
        throttle.refuseAfterFailures(email, address);
        return hasher.withinLimit(() -> {
            throttle.refuseAfterFailures(email, address);
            boolean matches = hasher.matches(password, hash);
            if (matches) {
                throttle.succeeded(email, address);
            } else {
                throttle.failed(email, address);
            }
            return matches;
        });
    }
}
