package dev.sommelier.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The one source of time: the machine's clock moved to the database's, measured once a minute, so that replicas agree
 * on what has expired. Times are cut to microseconds, which is what PostgreSQL keeps.
 */
@ApplicationScoped
public class DatabaseClock extends Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    /** Of a slower one nobody knows when in between the database looked at its clock. */
    private static final Duration LONGEST_ROUND_TRIP = Duration.ofMillis(500);
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(2);

    @Inject
    DataSource database;

    private volatile Duration offset = Duration.ZERO;

    void start(@Observes @Priority(1) StartupEvent event) {
        measure();
    }

    @Scheduled(every = "60s", delayed = "60s")
    void measure() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant before = Instant.now();
            Instant there = databaseTime(statement);
            Duration roundTrip = Duration.between(before, Instant.now());
            if (roundTrip.compareTo(LONGEST_ROUND_TRIP) > 0) {
                return;
            }
            offset = Duration.between(before.plus(roundTrip.dividedBy(2)), there);
            if (offset.abs().compareTo(WORTH_A_WARNING) > 0) {
                LOG.warnf("This machine's clock is %s from the database's", offset);
            }
        } catch (SQLException e) {
            LOG.warnf("The database's clock could not be read: %s", e.getMessage());
        }
    }

    private static Instant databaseTime(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT clock_timestamp()")) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
