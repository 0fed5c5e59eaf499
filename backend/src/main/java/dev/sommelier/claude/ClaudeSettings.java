package dev.sommelier.claude;

import dev.sommelier.claude.wire.Breaker;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the model is and how to talk to it. Everything that moves with the provider is here and not in code. */
@ConfigMapping(prefix = "sommelier.claude")
public interface ClaudeSettings {

    /** Without a key nothing is ever called. A local server that wants none still needs some word here. */
    Optional<String> apiKey();

    /** The key as it is sent, or nothing when it is blank. */
    default Optional<String> key() {
        return apiKey().map(String::strip).filter(key -> !key.isEmpty());
    }

    /** Any server that speaks the Messages API; {@code /v1/messages} is added. */
    @WithDefault("https://api.anthropic.com")
    URI baseUrl();

    /** How the key is sent. */
    @WithDefault("x-api-key")
    Auth auth();

    /** The {@code anthropic-version} header. */
    @WithDefault("2026-10-21")
    String version();

    /** Talks to people. */
    @WithDefault("claude-sonnet-5-5")
    String model();

    /** Writes titles and insights. */
    @WithDefault("claude-haiku-5-5")
    String smallModel();

    /** Thinking of {@link #model()}; empty sends none. */
    @WithDefault("between_tools")
    Optional<String> thinking();

    /** Thinking of {@link #smallModel()}; empty sends none. */
    @WithDefault("disabled")
    Optional<String> smallThinking();

    /** Effort of {@link #model()}; empty leaves it to the model. */
    Optional<String> effort();

    /** Marks the instructions for the prompt cache; off for a server that refuses the marker. */
    @WithDefault("true")
    boolean cache();

    /** Sends JSON schemas along and makes tools strict; off for a server that refuses them. */
    @WithDefault("true")
    boolean structuredOutput();

    MaxTokens maxTokens();

    Deadlines deadlines();

    Retry retry();

    Breaker breaker();

    /** Streams and calls at the same time; more wait for a free connection. Not below the replies written at once. */
    @WithDefault("250")
    int connections();

    /** Bytes of one answer at most, protocol included; more is no answer of a model. */
    @WithDefault("8388608")
    int maxAnswerBytes();

    /** Exactly one header carries the key. */
    enum Auth {
        X_API_KEY,
        BEARER
    }

    /** Tokens the model may write, thoughts included. */
    interface MaxTokens {

        @WithDefault("4096")
        int answer();

        @WithDefault("200")
        int title();

        @WithDefault("1500")
        int insight();
    }

    /** How long to wait for what. */
    interface Deadlines {

        @WithDefault("3S")
        Duration connect();

        /** Of a stream: from the request to the first byte. */
        @WithDefault("20S")
        Duration firstByte();

        /** Of a stream: between two signs of life. */
        @WithDefault("20S")
        Duration idle();

        /** Of a stream: all in all, further tries included. */
        @WithDefault("120S")
        Duration stream();

        /** Of an answer in one piece: all in all, further tries included. */
        @WithDefault("30S")
        Duration json();
    }

    /** Further tries after a failure that may pass, before anything of the answer has come. */
    interface Retry {

        @WithDefault("2")
        int times();

        /** The first pause when the server names none; it doubles. */
        @WithDefault("0.5S")
        Duration pause();

        @WithDefault("8S")
        Duration longestPause();

        /** When the server asks for a longer pause than this, nobody waits: the call fails. */
        @WithDefault("15S")
        Duration longestAsked();
    }

    /** After many failures in a row calls fail at once for a while, so that people do not wait for nothing. */
    interface Breaker {

        /** The last calls that are looked at. */
        @WithDefault("10")
        int calls();

        /** The part of them that failed because the server was away or too slow. */
        @WithDefault("0.5")
        double failureRatio();

        @WithDefault("15S")
        Duration rest();
    }
}
