package dev.sommelier.lifecycle;

import dev.sommelier.chat.session.UpkeepBatch;
import dev.sommelier.jobs.RecurringJob;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/** A recurring job that works off all that is due, a batch at a time. What is done stays done, whatever ends it. */
abstract class Sweep implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** So many rows do not fail each for a reason of its own. */
    private static final int MAX_EXCLUDED = 100;

    final LifecycleSettings settings;

    Sweep(LifecycleSettings settings) {
        this.settings = settings;
    }

    /**
     * @param batch handles at most as many rows as it is told and gives how many it was; none means that all is done
     */
    void runBatches(IntUnaryOperator batch) {
        int size = settings.batch();
        // A stopping process interrupts its jobs; the next one goes on.
        while (batch.applyAsInt(size) > 0 && !Thread.currentThread().isInterrupted()) {
        }
    }

    /**
     * The same for rows that may fail one by one. When a batch fails it is tried again by halves, until the row is found
     * that cannot be handled; that one is left for the next time, and all others are handled.
     */
    void runBatchesIsolatingFailures(Consumer<UpkeepBatch> work) {
        Set<UUID> excluded = new HashSet<>();
        int size = settings.batch();
        while (!Thread.currentThread().isInterrupted()) {
            UpkeepBatch batch = new UpkeepBatch(size, excluded);
            try {
                work.accept(batch);
                if (batch.lockedIds().isEmpty()) {
                    return;
                }
            } catch (RuntimeException e) {
                List<UUID> failed = batch.lockedIds();
                if (failed.isEmpty() || excluded.size() == MAX_EXCLUDED) {
                    throw e;
                }
                if (failed.size() == 1) {
                    // Without its text, which may quote a row.
                    LOG.errorf("%s skips %s: %s", name(), failed.get(0), e.getClass().getSimpleName());
                    excluded.add(failed.get(0));
                    size = settings.batch();
                } else {
                    size = failed.size() / 2;
                }
            }
        }
    }
}
