package dev.sommelier.problem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a body may take to come. */
@ConfigMapping(prefix = "sommelier.body")
interface BodySettings {

    /** All of it, from the end of the headers. */
    @WithDefault("15S")
    Duration deadline();

    /** After so long it has to be there, or to have come at the {@link #slowestBytesPerSecond} at least. */
    @WithDefault("5S")
    Duration grace();

    @WithDefault("1024")
    int slowestBytesPerSecond();
}
