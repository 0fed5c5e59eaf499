package dev.sommelier.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are run in this process. */
@ConfigMapping(prefix = "sommelier.jobs")
interface JobSettings {

    /** Whether this process runs jobs; it enqueues them all the same. */
    @WithDefault("true")
    boolean run();

    /** Whether recurring jobs start by themselves; tests start them by hand. */
    @WithDefault("true")
    boolean recurring();

    /** Jobs of one kind run at the same time. */
    @WithDefault("8")
    int atOnce();

    /** How often to look for jobs that have become due. */
    @WithDefault("1S")
    Duration poll();

    /** How often a running job shows a sign of life; another replica takes it over after six without one. */
    @WithDefault("10S")
    Duration heartbeat();

    /** How long running jobs may go on when the process stops; a job that is cut off runs again. */
    @WithDefault("2S")
    Duration shutdownLimit();
}
