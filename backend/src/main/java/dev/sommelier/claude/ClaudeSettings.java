package dev.sommelier.claude;

import dev.sommelier.claude.client.Breaker;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the Messages API. Everything that differs between providers is a setting. */
@ConfigMapping(prefix = "sommelier.claude")
public interface ClaudeSettings {

    /** Without a key no call is made. For a local server that needs none, set any text. */
    Optional<String> apiKey();

    /** The key without surrounding space; empty when it is blank. */
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

    /** The model for replies. */
    @WithDefault("claude-sonnet-5-5")
    String model();

    /** The model for greetings, titles and insights. */
    @WithDefault("claude-haiku-5-5")
    String smallModel();

    /** The model that is asked when {@link #model()} refused or gave no answer; when it is empty, the house answers. */
    Optional<String> strongModel();

    /** Thinking of {@link #model()} and {@link #strongModel()}; empty sends none. */
    @WithDefault("between_tools")
    Optional<String> thinking();

    /** Thinking of {@link #smallModel()}; empty sends none. */
    @WithDefault("disabled")
    Optional<String> smallThinking();

    Effort effort();

    /** Marks the instructions for the prompt cache; off for a server that refuses the marker. */
    @WithDefault("true")
    boolean cache();

    /** Sends JSON schemas along and makes tools strict; off for a server that refuses them. */
    @WithDefault("true")
    boolean structuredOutput();

    /** Asks for the input of tools while it is written, so that wines appear one by one; off for a server that refuses to. */
    @WithDefault("true")
    boolean eagerInput();

    /** Asks for insights by the Message Batches API: half the price, within a day; what the rules learned counts meanwhile. */
    @WithDefault("false")
    boolean batches();

    MaxTokens maxTokens();

    Deadlines deadlines();

    Retry retry();

    Breaker breaker();

    /** Concurrent connections; further calls wait. At least the number of replies that are written at once. */
    @WithDefault("250")
    int connections();

    /** The most bytes of one answer, protocol included. */
    @WithDefault("8388608")
    int maxAnswerBytes();

    /** How hard a model thinks: low, medium or high; empty leaves it to the model. */
    interface Effort {

        @WithDefault("medium")
        Optional<String> answer();

        @WithDefault("high")
        Optional<String> secondAnswer();

        Optional<String> greeting();

        Optional<String> title();

        Optional<String> insight();
    }

    /** The header that carries the key. */
    enum Auth {
        X_API_KEY,
        BEARER
    }

    /** Tokens the model may write, thoughts included. */
    interface MaxTokens {

        @WithDefault("4096")
        int answer();

        @WithDefault("400")
        int greeting();

        @WithDefault("200")
        int title();

        @WithDefault("1500")
        int insight();
    }

    /** Timeouts of a call. */
    interface Deadlines {

        @WithDefault("3S")
        Duration connect();

        /**
         * Of a stream: from the request to the first event, retries included; pings are none. The house sommelier takes over
         * then.
         */
        @WithDefault("8S")
        Duration firstEvent();

        /** Of a stream: between two events of an answer; pings are none. */
        @WithDefault("20S")
        Duration idle();

        /** Of a stream: in total, retries included. */
        @WithDefault("120S")
        Duration stream();

        /**
         * Of a reply: all its calls together. The house sommelier takes over then, with the wines that were chosen; so it
         * has to end before the reply does (ReplySettings).
         */
        @WithDefault("40S")
        Duration reply();

        /** Of a greeting. The house sommelier takes over then. */
        @WithDefault("4S")
        Duration greeting();

        /** Of a JSON answer: in total, retries included. */
        @WithDefault("30S")
        Duration json();
    }

    /** Retries of transient failures, as long as no event of the answer has come. */
    interface Retry {

        @WithDefault("2")
        int times();

        /** The first pause when the server asks for none; doubled with each retry. */
        @WithDefault("0.5S")
        Duration pause();

        @WithDefault("8S")
        Duration longestPause();

        /** When the server asks for a longer pause, the call fails at once: too long for a chat. */
        @WithDefault("3S")
        Duration longestAsked();
    }

    /** The circuit breaker: after many failures, calls fail at once for a while. */
    interface Breaker {

        /** The number of latest calls that are counted. */
        @WithDefault("10")
        int calls();

        /** The share of them, 0 to 1, that must have failed because the server was unreachable or too slow. */
        @WithDefault("0.5")
        double failureRatio();

        @WithDefault("15S")
        Duration rest();
    }
}
