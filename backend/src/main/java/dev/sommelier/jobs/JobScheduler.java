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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Looks for jobs that are due, on any number of replicas, while this process lives. */
@ApplicationScoped
class JobScheduler {

    private static final int MISSED_HEARTBEATS = 6;

    @Inject
    Instance<JobHandler> handlers;

    @Inject
    Instance<RecurringJob> recurring;

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
            List<RecurringJob> started = settings.recurring() ? recurring.stream().toList() : List.of();
            scheduler = build("job", settings, handlers.stream().toList(), started);
            scheduler.start();
        }
    }

    Scheduler build(String table, JobSettings how, List<JobHandler> oneTime, List<RecurringJob> started) {
        requireOneOfEach(oneTime, started);
        return new RealTimeBuilder(database, oneTime.stream().<Task<?>>map(runner::taskOf).toList())
                .startTasks(started.stream().map(runner::taskOf).toList())
                .clock(clock::instant)
                .tableName(table)
                .threads(how.atOnce())
                .pollingInterval(how.poll())
                // Each row goes to one replica, and one that a caller is just bringing forward is passed over.
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(how.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(how.shutdownLimit())
                // JobRunner tells of failures, without the text of exceptions.
                .failureLogging(LogLevel.OFF, false)
                .build();
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

    private static void requireOneOfEach(List<JobHandler> oneTime, List<RecurringJob> started) {
        Set<String> names = new HashSet<>();
        Stream.concat(oneTime.stream().map(JobHandler::kind), started.stream().map(RecurringJob::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("Two handlers of " + name);
                });
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
