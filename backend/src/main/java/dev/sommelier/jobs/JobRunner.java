package dev.sommelier.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Runs one job, and on failure reschedules or parks it. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /** Names of the recurring jobs whose last run failed. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private final ParkedJobs parked;

    JobRunner(ParkedJobs parked) {
        this.parked = parked;
    }

    Task<Void> taskOf(JobHandler handler) {
        return Tasks.oneTime(handler.kind())
                .onFailure((complete, operations) -> failed(handler, complete, operations))
                .execute((job, context) -> run(
                        handler, Jobs.subjectOf(job.getId()), context.getExecution().consecutiveFailures));
    }

    RecurringTask<Void> taskOf(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> run(job));
    }

    @ActivateRequestContext
    void run(RecurringJob job) {
        try {
            job.run();
            failing.remove(job.name());
        } catch (RuntimeException e) {
            // Log only the first of consecutive failures: a recurring job may run every few seconds.
            if (failing.add(job.name())) {
                LOG.errorf("Job %s failed (%s), next try in %s", job.name(), describe(e), job.every());
            }
            throw e;
        }
    }

    @ActivateRequestContext
    void run(JobHandler handler, UUID subject, int failures) {
        if (failures < handler.pauses().size()) {
            handler.run(subject);
        } else {
            handler.runLast(subject);
        }
        parked.forget(handler.kind(), subject);
    }

    private void failed(JobHandler handler, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        UUID subject = Jobs.subjectOf(complete.getExecution().getId());
        int tries = complete.getExecution().consecutiveFailures + 1;
        Throwable cause = complete.getCause().orElse(null);
        List<Duration> pauses = handler.pauses();
        if (isFinal(cause) || tries > pauses.size()) {
            String failure = describe(cause);
            LOG.errorf("Job %s of %s is parked after %d tries: %s", handler.kind(), subject, tries, failure);
            parked.park(handler.kind(), subject, tries, failure);
            operations.remove();
        } else {
            Duration pause = pauses.get(tries - 1);
            LOG.warnf("Job %s of %s failed (%s), next try in %s", handler.kind(), subject, describe(cause), pause);
            operations.reschedule(complete, complete.getTimeDone().plus(pause));
        }
    }

    private static boolean isFinal(Throwable cause) {
        return cause instanceof JobFailedException known && !known.isRetryable();
    }

    /** Leaves out exception messages: those of the database quote rows, and so personal data. */
    private static String describe(Throwable cause) {
        if (cause instanceof JobFailedException known) {
            return known.reason();
        }
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
