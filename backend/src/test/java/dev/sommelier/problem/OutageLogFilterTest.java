package dev.sommelier.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OutageLogFilterTest {

    private static final SQLException AWAY = new SQLException("refused", "08001");

    private long ticks = Long.MAX_VALUE;
    private final OutageLogFilter filter = new OutageLogFilter(() -> ticks);

    @Test
    void outageIsOneEntryWithoutItsTrace() {
        LogRecord first = entry(new IllegalStateException(AWAY));
        assertTrue(filter.isLoggable(first));
        assertNull(first.getThrown());
        assertEquals("Polling failed", first.getMessage());
        for (int i = 0; i < 100; i++) {
            ticks += Duration.ofSeconds(10).toNanos();
            assertFalse(filter.isLoggable(entry(AWAY)));
        }
    }

    @Test
    void nextOutageIsAnotherEntry() {
        assertTrue(filter.isLoggable(entry(AWAY)));
        ticks += Duration.ofSeconds(61).toNanos();
        assertTrue(filter.isLoggable(entry(AWAY)));
    }

    @Test
    void otherFailuresKeepTheirTrace() {
        assertTrue(filter.isLoggable(entry(AWAY)));
        SQLException mistake = new SQLException("syntax", "42601");
        LogRecord entry = entry(mistake);
        assertTrue(filter.isLoggable(entry));
        assertSame(mistake, entry.getThrown());
        assertTrue(filter.isLoggable(entry(null)));
    }

    private static LogRecord entry(Throwable failure) {
        LogRecord entry = new LogRecord(Level.SEVERE, "Polling failed");
        entry.setThrown(failure);
        return entry;
    }
}
