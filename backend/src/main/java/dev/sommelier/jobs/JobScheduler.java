package dev.sommelier.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Runs due jobs of the table {@code job} on any number of replicas. Each kind has its own db-scheduler instance with its
 * own threads, and the recurring jobs share one, so that slow jobs of one kind delay no other. An instance that reads a
 * row of another's kind releases it and excludes that kind from its later queries.
 */
@ApplicationScoped
class JobScheduler {

    private static final int MISSED_HEARTBEATS = 6;

    /**
     * To an instance the kinds of the others are unresolved, as if left by an old release; it would delete them after this
     * time.
     */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Instance<JobHandler> handlers;
    private final Instance<RecurringJob> recurring;
    private final JobRunner runner;
    private final JobSettings settings;
    private final DataSource database;
    private final Clock clock;
    private volatile List<Scheduler> schedulers = List.of();

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

    List<Scheduler> build(String table, JobSettings settings, List<JobHandler> oneTime, List<RecurringJob> started) {
        requireUniqueNames(oneTime, started);
        List<Scheduler> built = new ArrayList<>();
        for (JobHandler handler : oneTime) {
            built.add(build(table, settings, settings.atOnce(), Scheduler.create(database, runner.taskOf(handler))));
        }
        if (!started.isEmpty()) {
            built.add(build(table, settings, started.size(),
                    Scheduler.create(database).startTasks(started.stream().map(runner::taskOf).toList())));
        }
        return built;
    }

    private Scheduler build(String table, JobSettings settings, int threads, SchedulerBuilder builder) {
        return builder
                .clock(clock::instant)
                .tableName(table)
                .deleteUnresolvedAfter(NEVER)
                .threads(threads)
                .pollingInterval(settings.poll())
                // Uses FOR UPDATE SKIP LOCKED: each row goes to one replica, and rows changed by open transactions are
                // skipped.
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownLimit())
                // JobRunner logs failures itself, without exception messages.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Polls at once after this process enqueued a job, instead of at the next interval. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Enqueued event) {
        schedulers.forEach(Scheduler::triggerCheckForDueExecutions);
    }

    void stop(@Observes ShutdownEvent event) {
        List<Scheduler> running = schedulers;
        schedulers = List.of();
        // In parallel, since each waits up to the shutdown limit for its running jobs.
        running.parallelStream().forEach(Scheduler::stop);
    }

    private static void requireUniqueNames(List<JobHandler> oneTime, List<RecurringJob> started) {
        Set<String> names = new HashSet<>();
        Stream.concat(oneTime.stream().map(JobHandler::kind), started.stream().map(RecurringJob::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("Two jobs are named " + name);
                });
    }
}
