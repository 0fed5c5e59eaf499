package dev.sommelier.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Looks for jobs that are due, on any number of replicas, while this process lives. */
@ApplicationScoped
class JobScheduler {

    private static final int MISSED_HEARTBEATS = 6;

    @Inject
    Instance<JobHandler> handlers;

    @Inject
    JobRunner runner;

    @Inject
    JobSettings settings;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private volatile Scheduler scheduler;

    void start(@Observes StartupEvent event) {
        if (settings.run()) {
            scheduler = new RealTimeBuilder(database, tasks())
                    .clock(clock::instant)
                    .tableName("job")
                    .threads(settings.atOnce())
                    .pollingInterval(settings.poll())
                    // Each row goes to one replica, and one that a caller is just bringing forward is passed over.
                    .pollUsingLockAndFetch(0.5, 1.0)
                    .heartbeatInterval(settings.heartbeat())
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(settings.shutdownLimit())
                    // JobRunner tells of failures, without the text of exceptions.
                    .failureLogging(LogLevel.OFF, false)
                    .build();
            scheduler.start();
        }
    }

    /** Nobody waits for the next look when something has just been enqueued here. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Enqueued event) {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    private List<Task<?>> tasks() {
        List<Task<?>> tasks = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (JobHandler handler : handlers) {
            if (!kinds.add(handler.kind())) {
                throw new IllegalStateException("Two handlers of " + handler.kind());
            }
            tasks.add(runner.taskOf(handler));
        }
        return tasks;
    }

    /** What is due follows our clock, but the pause between two looks is real: our clock can be set back. */
    private static final class RealTimeBuilder extends SchedulerBuilder {

        RealTimeBuilder(DataSource database, List<Task<?>> tasks) {
            super(database, tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
