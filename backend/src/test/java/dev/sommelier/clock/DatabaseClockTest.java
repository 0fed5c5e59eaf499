package dev.sommelier.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** ArchitectureTest checks that no code reads the machine's clock. */
@QuarkusTest
class DatabaseClockTest {

    /** The database may read its clock anywhere within the round trip. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    @Inject
    DatabaseClock clock;

    @Inject
    DataSource database;

    @Test
    void isTheTimeOfTheDatabase() throws SQLException {
        Instant before = timeThere();
        Instant here = clock.instant();
        Instant after = timeThere();
        assertFalse(here.isBefore(before.minus(TOLERANCE)) || here.isAfter(after.plus(TOLERANCE)), here.toString());
    }

    @Test
    void doesNotGoBackWhenItIsMeasuredAgain() {
        Instant before = clock.instant();
        clock.measure();
        assertFalse(clock.instant().isBefore(before.minus(TOLERANCE)));
    }

    @Test
    void isTheSameInstantInAnotherZone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals(berlin, clock.withZone(berlin).getZone());
        Instant before = clock.instant();
        assertFalse(clock.withZone(berlin).instant().isBefore(before));
    }

    private Instant timeThere() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
