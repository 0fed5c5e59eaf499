package dev.sommelier.chat.reply;

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

/** Serialises session opening per account with 256 striped locks, so that waiting calls hold no pooled connection. */
@ApplicationScoped
class AccountLocks {

    private static final int STRIPES = 256;
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /**
     * @throws ProblemException 503 after 5 s without the lock
     */
    <T> T withLock(UUID accountId, Supplier<T> work) {
        Lock lock = locks[Math.floorMod(accountId.hashCode(), STRIPES)];
        try {
            if (!lock.tryLock(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
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
