package dev.sommelier.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseRetryTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final RuntimeException away = new IllegalStateException(new SQLException("gone", "08006"));
    private final List<Boolean> tries = new ArrayList<>();

    @Test
    void retriesWhileTheDatabaseIsUnreachable() {
        assertEquals("done", DatabaseRetry.within(LONG, again -> {
            tries.add(again);
            if (tries.size() < 3) {
                throw away;
            }
            return "done";
        }));
        assertEquals(List.of(false, true, true), tries);
    }

    @Test
    void programmingErrorIsNotRetried() {
        RuntimeException mistake = new IllegalArgumentException("on purpose");
        assertSame(mistake, assertThrows(RuntimeException.class, () -> fail(LONG, mistake)));
        assertEquals(List.of(false), tries);
    }

    @Test
    void givesUpAfterItsLimit() {
        assertSame(away, assertThrows(RuntimeException.class, () -> fail(Duration.ZERO, away)));
        assertEquals(List.of(false), tries);
    }

    @Test
    void interruptedThreadDoesNotRetry() {
        Thread.currentThread().interrupt();
        assertSame(away, assertThrows(RuntimeException.class, () -> fail(LONG, away)));
        assertEquals(true, Thread.interrupted());
        assertEquals(List.of(false), tries);
    }

    private void fail(Duration limit, RuntimeException failure) {
        DatabaseRetry.within(limit, again -> {
            tries.add(again);
            throw failure;
        });
    }
}
