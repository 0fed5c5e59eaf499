package dev.sommelier.lifecycle;

import dev.sommelier.jobs.RecurringJob;
import jakarta.inject.Inject;
import java.util.function.IntUnaryOperator;

/** A recurring job that works off all that is due, a batch at a time. What is done stays done, whatever ends it. */
abstract class Sweep implements RecurringJob {

    @Inject
    LifecycleSettings settings;

    /**
     * @param batch handles at most as many rows as it is told and gives how many it was; none means that all is done
     */
    void workOff(IntUnaryOperator batch) {
        int size = settings.batch();
        // A stopping process interrupts its jobs; the next one goes on.
        while (batch.applyAsInt(size) > 0 && !Thread.currentThread().isInterrupted()) {
        }
    }
}
