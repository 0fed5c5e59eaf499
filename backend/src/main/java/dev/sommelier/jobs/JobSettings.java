package dev.sommelier.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this process runs jobs; the queue is shared by all replicas. */
@ConfigMapping(prefix = "sommelier.jobs")
interface JobSettings {

    /** Whether this process runs jobs; it can enqueue them in any case. */
    @WithDefault("true")
    boolean run();

    /** Whether recurring jobs are scheduled; tests run them directly. */
    @WithDefault("true")
    boolean recurring();

    /** Threads per kind of job. */
    @WithDefault("8")
    int atOnce();

    /** Interval for polling due jobs. */
    @WithDefault("1S")
    Duration poll();

    /** Heartbeat interval of a running job; after six missed ones another replica takes it over. */
    @WithDefault("10S")
    Duration heartbeat();

    /** How long running jobs may continue at shutdown; an interrupted job runs again. */
    @WithDefault("2S")
    Duration shutdownLimit();
}
