package dev.sommelier.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts the runs of each job, and behaves as the test says. */
@ApplicationScoped
public class RecordingJobs implements JobHandler {

    static final String KIND = "recorded";

    private final Map<UUID, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final Map<UUID, Consumer<UUID>> work = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID subject) {
        runs.computeIfAbsent(subject, id -> new AtomicInteger()).incrementAndGet();
        work.getOrDefault(subject, id -> { }).accept(subject);
    }

    @Override
    public List<Duration> pauses() {
        return List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    void on(UUID subject, Consumer<UUID> does) {
        work.put(subject, does);
    }

    int runs(UUID subject) {
        return runs.getOrDefault(subject, new AtomicInteger()).get();
    }
}
