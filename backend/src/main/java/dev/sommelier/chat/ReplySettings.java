package dev.sommelier.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replies are written in this process. */
@ConfigMapping(prefix = "sommelier.reply")
public interface ReplySettings {

    /** Replies written at the same time; one more is refused. */
    @WithDefault("200")
    int atOnce();

    /** How often a growing text is stored, for readers on other replicas and for the case that this process dies. */
    @WithDefault("250MS")
    Duration flush();

    /** A reply whose process has shown no sign of life for so long is taken for lost. */
    @WithDefault("30S")
    Duration lease();

    /** How long running replies may go on when the process stops; then they end with what was said. */
    @WithDefault("8S")
    Duration shutdownLimit();

    /** How long a call to stop waits for a reply of another replica to end. */
    @WithDefault("5S")
    Duration stopWait();
}
