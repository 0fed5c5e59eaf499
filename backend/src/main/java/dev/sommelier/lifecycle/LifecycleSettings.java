package dev.sommelier.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Intervals of the sweeps. A session is active or expired by {@code SessionLife} alone; the sweeps record it. */
@ConfigMapping(prefix = "sommelier.lifecycle")
interface LifecycleSettings {

    /** Interval for closing idle sessions. */
    @WithDefault("30S")
    Duration closeEvery();

    /** Interval for interrupting abandoned replies. */
    @WithDefault("10S")
    Duration repairEvery();

    /** Interval for deleting old and unread sessions, expired sign-ins, limits and old model usage. */
    @WithDefault("1H")
    Duration deleteEvery();

    /** Rows per transaction. */
    @WithDefault("500")
    int batch();
}
