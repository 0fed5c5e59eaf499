package dev.sommelier.problem;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Log filter that reduces the messages of a database outage to one per outage, without its stack trace. */
@LoggingFilter(name = "database-outage")
public final class OutageLogFilter implements Filter {

    /** An outage counts as over after this time without such a message. */
    private static final long OUTAGE_GAP = Duration.ofMinutes(1).toNanos();

    private final LongSupplier ticks;
    private boolean seen;
    private long lastSeen;

    public OutageLogFilter() {
        this(System::nanoTime);
    }

    /**
     * @param ticks monotonic clock, in nanoseconds
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
