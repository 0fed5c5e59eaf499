package dev.sommelier.claude.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

    private static final Deadline FAR = Deadline.in(Duration.ofHours(1));

    private final List<Duration> pauses = new ArrayList<>();
    private int tries;

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThrows(ClaudeException.class, () -> run(retries(0, "retry.times", "6"), true));

        assertEquals(
                List.of(500L, 1000L, 2000L, 4000L, 8000L, 8000L),
                pauses.stream().map(Duration::toMillis).toList());
    }

    @Test
    void chanceShortensAPauseByAQuarterAtMost() {
        assertThrows(ClaudeException.class, () -> run(retries(1), true));

        assertEquals(List.of(375L, 750L), pauses.stream().map(Duration::toMillis).toList());
    }

    @Test
    void thereAreAtMostTwoMoreTries() {
        assertThrows(ClaudeException.class, () -> run(retries(0), true));

        assertEquals(3, tries);
    }

    @Test
    void whatCannotPassIsNotTriedAgain() {
        assertThrows(ClaudeException.class, () -> run(retries(0), false));

        assertEquals(1, tries);
    }

    @Test
    void nobodyPausesBeyondTheDeadline() {
        Deadline near = Deadline.in(Duration.ofSeconds(2));
        assertThrows(
                ClaudeException.class,
                () -> retries(0).run(() -> fail(true, Duration.ofSeconds(3)), near, () -> { }));

        assertEquals(1, tries);
    }

    @Test
    void whoeverWaitsMayGiveUpInAPause() {
        Retries real = new Retries(settings(), Pause::sleep, () -> 0);

        assertThrows(IllegalStateException.class, () -> real.run(() -> fail(true, null), FAR, () -> {
            throw new IllegalStateException();
        }));
        assertEquals(1, tries);
    }

    @ParameterizedTest
    @CsvSource({"1500, 9, 1500", ", 2, 2000", ", 0.25, 250", "soon, 1, 1000", "0, , 0"})
    void serverNamesThePause(String millis, String seconds, long expected) {
        assertEquals(Duration.ofMillis(expected), RetryAfter.of(millis, seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "NaN", "1e300", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void pauseThatIsNoNumberIsNone(String value) {
        assertNull(RetryAfter.of(value, value));
        assertNull(RetryAfter.of(null, null));
    }

    private Retries retries(double chance, String... more) {
        return new Retries(settings(more), (time, waiting) -> pauses.add(time), () -> chance);
    }

    private static ClaudeSettings.Retry settings(String... more) {
        return ClaudeForTests.settings(more.length == 0 ? Map.of() : Map.of(more[0], more[1])).retry();
    }

    private void run(Retries retries, boolean retryable) {
        retries.run(() -> fail(retryable, null), FAR, () -> { });
    }

    private String fail(boolean retryable, Duration asked) {
        tries++;
        throw new UpstreamException(Kind.UNAVAILABLE, "away", retryable, asked, null);
    }
}
