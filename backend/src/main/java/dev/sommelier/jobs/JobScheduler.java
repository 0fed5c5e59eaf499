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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Looks for jobs that are due, on any number of replicas, while this process lives. Each kind has threads of its own, and so
 * have the recurring ones: however many jobs of one kind there are and however slow, no other kind waits for them.
 */
@ApplicationScoped
class JobScheduler {

    private static final int MISSED_HEARTBEATS = 6;

    /** To a scheduler the kinds of the others look like those of a former release, which it would delete one day. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Instance<JobHandler> handlers;
    private final Instance<RecurringJob> recurring;
    private final JobRunner runner;
    private final JobSettings settings;
    private final DataSource database;
    private final Clock clock;
    private volatile List<Scheduler> schedulers = List.of();

    @Inject
    JobScheduler(Instance<JobHandler> handlers, Instance<RecurringJob> recurring, JobRunner runner,
            JobSettings settings, DataSource database, Clock clock) {
        this.handlers = handlers;
        this.recurring = recurring;
        this.runner = runner;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.run()) {
            List<RecurringJob> started = settings.recurring() ? recurring.stream().toList() : List.of();
            List<Scheduler> built = build("job", settings, handlers.stream().toList(), started);
            built.forEach(Scheduler::start);
            schedulers = built;
        }
    }

    List<Scheduler> build(String table, JobSettings how, List<JobHandler> oneTime, List<RecurringJob> started) {
        requireOneOfEach(oneTime, started);
        List<Scheduler> built = new ArrayList<>();
        for (JobHandler handler : oneTime) {
            built.add(build(table, how, how.atOnce(), List.of(handler.kind()),
                    new RealTimeBuilder(database, List.of(runner.taskOf(handler)))));
        }
        if (!started.isEmpty()) {
            built.add(build(table, how, started.size(), started.stream().map(RecurringJob::name).toList(),
                    new RealTimeBuilder(database, List.of())
                            .startTasks(started.stream().map(runner::taskOf).toList())));
        }
        return built;
    }

    private Scheduler build(String table, JobSettings how, int threads, List<String> names, SchedulerBuilder builder) {
        return builder
                .clock(clock::instant)
                .tableName(table)
                .jdbcCustomization(new OwnJobs(names))
                .deleteUnresolvedAfter(NEVER)
                .threads(threads)
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
        schedulers.forEach(Scheduler::triggerCheckForDueExecutions);
    }

    void stop(@Observes ShutdownEvent event) {
        List<Scheduler> running = schedulers;
        schedulers = List.of();
        // Together: each waits for its jobs up to the limit.
        running.parallelStream().forEach(Scheduler::stop);
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
