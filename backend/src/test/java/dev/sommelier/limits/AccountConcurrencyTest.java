package dev.sommelier.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AccountConcurrencyTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();

    private final AccountConcurrency concurrency = new AccountConcurrency(4);

    @Test
    void theFifthAtOnceIsRefusedUntilOneEnds() {
        for (int i = 0; i < 4; i++) {
            assertTrue(concurrency.tryAcquire(ANNA));
        }
        assertFalse(concurrency.tryAcquire(ANNA));
        assertTrue(concurrency.tryAcquire(BORIS));
        concurrency.release(ANNA);
        assertTrue(concurrency.tryAcquire(ANNA));
        assertFalse(concurrency.tryAcquire(ANNA));
    }

    @Test
    void keepsNothingAboutAnAccountThatHoldsNoPlace() {
        concurrency.tryAcquire(ANNA);
        concurrency.release(ANNA);
        assertEquals(0, concurrency.size());
    }

    @Test
    void refusesToGiveBackWhatIsNotHeld() {
        assertThrows(IllegalStateException.class, () -> concurrency.release(ANNA));
    }

    @Test
    void refusesToAllowNothingAtAll() {
        assertThrows(IllegalArgumentException.class, () -> new AccountConcurrency(0));
    }

    @Test
    void ofManyAtOnceExactlyFourSucceed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                tries.add(() -> concurrency.tryAcquire(ANNA));
            }
            int acquired = 0;
            for (Future<Boolean> attempt : threads.invokeAll(tries)) {
                acquired += attempt.get() ? 1 : 0;
            }
            assertEquals(4, acquired);
        } finally {
            threads.shutdownNow();
        }
    }
}
