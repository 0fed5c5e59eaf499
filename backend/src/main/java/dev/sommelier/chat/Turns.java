package dev.sommelier.chat;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets calls of one account that would wait for each other in the database wait here instead, where they hold no
 * connection that others need. Which other accounts share a lock is chance; none is held for longer than a transaction.
 */
@ApplicationScoped
class Turns {

    private static final int LOCKS = 256;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    /**
     * @throws ProblemException 503 when its turn does not come in time
     */
    <T> T take(UUID accountId, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(accountId.hashCode(), LOCKS)];
        try {
            if (!lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static ProblemException busy() {
        return ProblemException.retryLater(
                ProblemKind.UNAVAILABLE, "Too many chats are being opened at once. Try again in a moment.",
                Duration.ofSeconds(1));
    }
}
