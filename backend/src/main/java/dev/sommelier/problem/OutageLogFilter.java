package dev.sommelier.problem;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps the log readable while the database is away. Whatever looks into it now and then would tell each time, with a stack
 * trace: of those entries one is let through for an outage, without its trace.
 */
@LoggingFilter(name = "database-outage")
public final class OutageLogFilter implements Filter {

    /** After so long without such an entry the next one tells of another outage. */
    private static final long OUTAGE_GAP = Duration.ofMinutes(1).toNanos();

    private final LongSupplier ticks;
    private boolean seen;
    private long lastSeen;

    public OutageLogFilter() {
        this(System::nanoTime);
    }

    /**
     * @param ticks in nanoseconds, only going forward
     */
    OutageLogFilter(LongSupplier ticks) {
        this.ticks = ticks;
    }

    @Override
    public synchronized boolean isLoggable(LogRecord entry) {
        if (!DatabaseFaults.isUnavailable(entry.getThrown())) {
            return true;
        }
        long now = ticks.getAsLong();
        boolean first = !seen || now - lastSeen > OUTAGE_GAP;
        seen = true;
        lastSeen = now;
        entry.setThrown(null);
        return first;
    }
}
