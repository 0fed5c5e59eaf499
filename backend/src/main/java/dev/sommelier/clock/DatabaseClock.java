package dev.sommelier.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The service's clock: the database's time, measured every 15 s and extrapolated by {@link System#nanoTime}, so that
 * replicas agree on what has expired and a wrong machine clock does no harm. Truncated to microseconds, the precision of
 * PostgreSQL.
 */
@ApplicationScoped
public class DatabaseClock extends Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    /** Bounds the error after a suspend of the machine, during which nanoTime may stand still. */
    private static final Duration MEASURE_INTERVAL = Duration.ofSeconds(15);
    /** Slower measurements are discarded: the error is up to half the round trip. */
    private static final Duration MAX_ROUND_TRIP = Duration.ofMillis(500);
    private static final Duration WARN_ABOVE = Duration.ofSeconds(2);

    /**
     * @param time  of the database
     * @param ticks {@link System#nanoTime} at that time
     */
    private record Measurement(Instant time, long ticks) {

        Instant now() {
            return time.plusNanos(System.nanoTime() - ticks);
        }
    }

    private final DataSource database;
    private final Vertx vertx;
    private volatile Measurement last;
    private volatile boolean unreadable;
    private long timer;

    DatabaseClock(DataSource database, Vertx vertx) {
        this.database = database;
        this.vertx = vertx;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        measure();
        if (last == null) {
            throw new IllegalStateException("The database's clock cannot be read at start");
        }
        timer = vertx.setPeriodic(MEASURE_INTERVAL.toMillis(), id -> vertx.executeBlocking(() -> {
            measure();
            return null;
        }));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    void measure() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            long before = System.nanoTime();
            Instant databaseTime = databaseTime(statement);
            Duration roundTrip = Duration.ofNanos(System.nanoTime() - before);
            unreadable = false;
            if (last != null && roundTrip.compareTo(MAX_ROUND_TRIP) > 0) {
                return;
            }
            Measurement previous = last;
            last = new Measurement(databaseTime, before + roundTrip.dividedBy(2).toNanos());
            if (previous != null) {
                warnOfJump(Duration.between(previous.now(), last.now()));
            }
        } catch (SQLException e) {
            if (!unreadable) {
                LOG.warnf("The database's clock cannot be read: %s", e.getMessage());
            }
            unreadable = true;
        }
    }

    private static void warnOfJump(Duration jump) {
        if (jump.abs().compareTo(WARN_ABOVE) > 0) {
            LOG.warnf("The time moved by %s: this machine slept, or the database's clock was set", jump);
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
        return last.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource here = this::instant;
        return here.withZone(zone);
    }
}
