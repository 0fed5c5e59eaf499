package dev.sommelier.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often time is let do its work. What it does is right at every instant anyway; this notes it. */
@ConfigMapping(prefix = "sommelier.lifecycle")
interface LifecycleSettings {

    /** How often idle sessions are closed. */
    @WithDefault("30S")
    Duration closeEvery();

    /** How often replies are looked for whose process is gone. */
    @WithDefault("10S")
    Duration repairEvery();

    /** How often old and unread sessions, expired sign-ins and old usage are deleted. */
    @WithDefault("1H")
    Duration deleteEvery();

    /** Rows handled in one transaction. */
    @WithDefault("500")
    int batch();
}
