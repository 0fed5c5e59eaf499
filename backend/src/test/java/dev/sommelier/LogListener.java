package dev.sommelier;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Hears what is logged under a name, fine entries included, until it is closed. */
public final class LogListener extends Handler implements AutoCloseable {

    /**
     * @param trace whether a stack trace belongs to it
     */
    public record Entry(Level level, String text, boolean trace) {
    }

    private final Logger logger;
    private final Level before;
    private final Queue<Entry> received = new ConcurrentLinkedQueue<>();

    /**
     * @param name of the loggers, or how their names begin; empty for all
     */
    public LogListener(String name) {
        logger = Logger.getLogger(name);
        before = logger.getLevel();
        logger.setLevel(Level.FINE);
        setLevel(Level.ALL);
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        received.add(new Entry(entry.getLevel(), ExtLogRecord.wrap(entry).getFormattedMessage(), entry.getThrown() != null));
    }

    public List<Entry> entries(Predicate<Entry> which) {
        return received.stream().filter(which).toList();
    }

    /** What an operator sees: information and worse, but for the warning of Vert.x that the machine is slow. */
    public List<Entry> shown() {
        return entries(entry -> entry.level().intValue() >= Level.INFO.intValue()
                && !entry.text().contains("has been blocked for"));
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
