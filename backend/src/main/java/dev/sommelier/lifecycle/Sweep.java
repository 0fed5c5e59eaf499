package dev.sommelier.lifecycle;

import dev.sommelier.chat.upkeep.UpkeepBatch;
import dev.sommelier.jobs.RecurringJob;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/**
 * A recurring job that handles everything due in batches, one transaction each. Committed batches stay done when it is
 * interrupted.
 *
 * @param size rows of a batch at most
 * @param work runs the batches; it is given the sweep itself
 */
record Sweep(String name, Duration every, int size, Consumer<Sweep> work) implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** More failing rows than this point to a common cause: the sweep then fails. */
    private static final int MAX_EXCLUDED = 100;

    @Override
    public void run() {
        work.accept(this);
    }

    /**
     * @param batch handles at most the given number of rows and returns how many it handled; 0 ends the sweep
     */
    void runBatches(IntUnaryOperator batch) {
        // The scheduler interrupts jobs at shutdown.
        while (batch.applyAsInt(size) > 0 && !Thread.currentThread().isInterrupted()) {
        }
    }

    /**
     * Like {@link #runBatches}, for rows that may fail individually. A failed batch is repeated with half its size until
     * the failing row is isolated; that row is skipped until the next run, and all others are handled.
     */
    void runBatchesIsolatingFailures(Consumer<UpkeepBatch> handler) {
        Set<UUID> excluded = new HashSet<>();
        int next = size;
        while (!Thread.currentThread().isInterrupted()) {
            UpkeepBatch batch = new UpkeepBatch(next, excluded);
            try {
                handler.accept(batch);
                if (batch.lockedIds().isEmpty()) {
                    return;
                }
            } catch (RuntimeException e) {
                List<UUID> failed = batch.lockedIds();
                if (failed.isEmpty() || excluded.size() == MAX_EXCLUDED) {
                    throw e;
                }
                if (failed.size() == 1) {
                    // Without the exception's message, which may quote a row.
                    LOG.errorf("%s skips %s: %s", name(), failed.get(0), e.getClass().getSimpleName());
                    excluded.add(failed.get(0));
                    next = size;
                } else {
                    next = failed.size() / 2;
                }
            }
        }
    }
}
