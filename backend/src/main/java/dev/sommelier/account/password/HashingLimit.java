package dev.sommelier.account.password;

import dev.sommelier.account.SignInSettings;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Limits concurrent password hashing. Further calls wait in order; their number and time are limited too. */
final class HashingLimit {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Semaphore places;
    private final SignInSettings settings;

    HashingLimit(int atOnce, SignInSettings settings) {
        this.places = new Semaphore(atOnce, true);
        this.settings = settings;
    }

    /**
     * @throws ProblemException 503 with {@code Retry-After} when too many others wait, or it takes too long
     */
    <T> T use(Supplier<T> work) {
        if (waiting() >= settings.hashesWaiting() || !acquire()) {
            throw ProblemException.retryLater(
                    ProblemKind.UNAVAILABLE, "Too many people are signing in at once. Try again in a moment.", TRY_AGAIN);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    int waiting() {
        return places.getQueueLength();
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(settings.hashWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
