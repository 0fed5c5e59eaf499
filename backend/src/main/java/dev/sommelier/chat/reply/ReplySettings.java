package dev.sommelier.chat.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replies are written in this process. */
@ConfigMapping(prefix = "sommelier.reply")
public interface ReplySettings {

    /** Replies written at the same time; one more is refused. */
    @WithDefault("200")
    int atOnce();

    /** Of one account; one more is refused. */
    @WithDefault("4")
    int atOncePerAccount();

    /**
     * How long a reply may take from its beginning, whatever keeps it; below the idle timeout of the HTTP server, which would
     * cut an answer that is not streamed.
     */
    @WithDefault("50S")
    Duration deadline();

    /** How long a request that begins a reply waits for a database that is away, besides one wait for a connection. */
    @WithDefault("2500MS")
    Duration requestLimit();

    /** How long a reply that has begun waits for a database that is away before it says or shows something. */
    @WithDefault("15S")
    Duration beginLimit();

    /** How long the end of a reply waits for a database that is away. */
    @WithDefault("30S")
    Duration endLimit();

    /** How often a growing text is stored, for readers on other replicas and for the case that this process dies. */
    @WithDefault("250MS")
    Duration flush();

    /** A reply whose process has shown no sign of life for so long is taken for lost. */
    @WithDefault("8S")
    Duration lease();

    /** How long running replies may go on when the process stops; then they end with what was said. */
    @WithDefault("8S")
    Duration shutdownLimit();

    /** How long a call to stop waits for whoever writes the reply, before it ends the reply itself. */
    @WithDefault("2S")
    Duration stopWait();
}
