package dev.sommelier.account.password;

import static dev.sommelier.Until.released;
import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.SignInSettings;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final String DECOMPOSED = "\u0438\u0306ogurt and four words";
    private static final Runnable NO_JUDGEMENT = () -> { };
    private static final Duration LONG = Duration.ofSeconds(30);

    private record Settings(Duration hashWait, int hashesWaiting) implements SignInSettings {

        @Override
        public Duration idle() {
            return LONG;
        }

        @Override
        public Duration absolute() {
            return LONG;
        }

        @Override
        public Duration failureWindow() {
            return LONG;
        }

        @Override
        public int failuresPerEmail() {
            return 5;
        }

        @Override
        public int failuresPerAddress() {
            return 30;
        }
    }

    @Test
    void aHashOfBeforePasswordsWereComposedStillMatches() {
        PasswordHasher hasher = new PasswordHasher(new Settings(LONG, 10));
        String former = hasher.hash(new PasswordText(DECOMPOSED, DECOMPOSED), NO_JUDGEMENT);
        String now = hasher.hash(PasswordText.given("password", DECOMPOSED), NO_JUDGEMENT);
        PasswordText given = PasswordText.given("password", DECOMPOSED);
        assertTrue(hasher.matches(given, former));
        assertTrue(hasher.matches(given, now));
        assertTrue(hasher.matches(PasswordText.given("password", given.value()), now));
        assertFalse(hasher.matches(PasswordText.given("password", "other words"), now));
        assertFalse(hasher.matches(given, null));
    }

    @Test
    void whoFindsTooManyWaitingIsToldToComeBack() {
        HashingLimit places = new HashingLimit(1, new Settings(LONG, 1));
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> places.use(() -> {
            inside.incrementAndGet();
            released(done);
            return 1;
        }));
        until(() -> inside.get() == 1);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> places.use(() -> 2));
        until(() -> places.waiting() == 1);
        busy(places);
        done.countDown();
        assertEquals(3, first.join() + second.join());
        assertEquals(4, places.use(() -> 4));
    }

    @Test
    void nobodyWaitsLongerThanTheLimit() {
        HashingLimit places = new HashingLimit(1, new Settings(Duration.ZERO, 10));
        places.use(() -> {
            busy(places);
            return null;
        });
        assertEquals(1, places.use(() -> 1));
    }

    private static void busy(HashingLimit places) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> places.use(() -> 0));
        assertEquals(ProblemKind.UNAVAILABLE, refusal.kind());
        assertFalse(refusal.retryAfter().isZero());
    }
}
