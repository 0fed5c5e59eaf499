package dev.sommelier.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {

    private record Settings(Duration deadline, Duration grace, int slowestBytesPerSecond) implements BodyReader.Settings {
    }

    private final BodyReader reader = new BodyReader(
            null,
            new Settings(Duration.ofSeconds(15), Duration.ofSeconds(5), 1000),
            new MemorySize(BigInteger.valueOf(65536)));

    @ParameterizedTest(name = "{0} bytes in {1} s")
    @CsvSource({
        "0,     4.9,  false",
        "0,     5,    true",
        "4999,  5,    true",
        "5000,  5,    false",
        "9999,  10,   true",
        "14900, 14.9, false",
        "64000, 15,   true"
    })
    void aBodyHasToComeAtSomeRateAndBeThereInTheEnd(long bytes, double seconds, boolean tooSlow) {
        assertEquals(tooSlow, reader.isTooSlow(bytes, Duration.ofMillis(Math.round(seconds * 1000))));
    }
}
