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
    private static final int MOST_SET_ASIDE = 100;

    final LifecycleSettings settings;

    Sweep(LifecycleSettings settings) {
        this.settings = settings;
    }

    /**
     * @param batch handles at most as many rows as it is told and gives how many it was; none means that all is done
     */
    void workOff(IntUnaryOperator batch) {
        int size = settings.batch();
        // A stopping process interrupts its jobs; the next one goes on.
        while (batch.applyAsInt(size) > 0 && !Thread.currentThread().isInterrupted()) {
        }
    }

    /**
     * The same for rows that may fail one by one. When a batch fails it is tried again by halves, until the row is found
     * that cannot be handled; that one is left for the next time, and all others are handled.
     */
    void workOffRows(Consumer<UpkeepBatch> work) {
        Set<UUID> setAside = new HashSet<>();
        int size = settings.batch();
        while (!Thread.currentThread().isInterrupted()) {
            UpkeepBatch batch = new UpkeepBatch(size, setAside);
            try {
                work.accept(batch);
                if (batch.taken().isEmpty()) {
                    return;
                }
            } catch (RuntimeException e) {
                List<UUID> failed = batch.taken();
                if (failed.isEmpty() || setAside.size() == MOST_SET_ASIDE) {
                    throw e;
                }
                if (failed.size() == 1) {
                    // Without its text, which may quote a row.
                    LOG.errorf("%s leaves %s aside: %s", name(), failed.get(0), e.getClass().getSimpleName());
                    setAside.add(failed.get(0));
                    size = settings.batch();
                } else {
                    size = failed.size() / 2;
                }
            }
        }
    }
}
