package dev.sommelier.chat.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and intervals for writing replies. */
@ConfigMapping(prefix = "sommelier.reply")
public interface ReplySettings {

    /** Replies written at the same time by this process; further ones get 503. */
    @WithDefault("200")
    int atOnce();

    /** Replies written at the same time for one account; further ones get 429. */
    @WithDefault("4")
    int atOncePerAccount();

    /** Longest duration of a reply. Must stay below the idle timeout of the HTTP server, which would cut a JSON answer. */
    @WithDefault("50S")
    Duration deadline();

    /**
     * How long a request that starts a reply retries while the database is unreachable, plus one wait for a pooled
     * connection.
     */
    @WithDefault("2500MS")
    Duration requestLimit();

    /** How long a running reply retries reads and recommendations while the database is unreachable. */
    @WithDefault("15S")
    Duration beginLimit();

    /** How long storing the end of a reply is retried while the database is unreachable. */
    @WithDefault("30S")
    Duration endLimit();

    /** Interval for storing growing texts, for followers on other replicas and in case this process dies. */
    @WithDefault("250MS")
    Duration flush();

    /** A reply whose lease was not renewed for this long counts as abandoned. */
    @WithDefault("8S")
    Duration lease();

    /** How long running replies may go on at shutdown before they are stopped. */
    @WithDefault("8S")
    Duration shutdownLimit();

    /** How long a stop waits for the writer before it ends the reply itself. */
    @WithDefault("2S")
    Duration stopWait();
}
