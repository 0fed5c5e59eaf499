package dev.sommelier.sommelier.answer;

import dev.sommelier.text.EnumCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Counts who answered and why, as {@code sommelier.replies}, and the names that the model made up, as {@code
 * sommelier.model.unknown.names}; measures how long people wait for its first word, as {@code sommelier.model.first.word}.
 */
@ApplicationScoped
public class ReplyMetrics {

    /** Who wrote a reply, and of the house why. */
    public enum Answered {
        BY_MODEL("claude", "none"),
        WITHOUT_KEY("house", "no_key"),
        WITH_CARE("house", "care"),
        WITHOUT_BUDGET("house", "budget"),
        AFTER_FAILURE("house", "failure");

        private final String source;
        private final String reason;

        Answered(String source, String reason) {
            this.source = source;
            this.reason = reason;
        }
    }

    /** The kind of a reply, a tag of the metrics. */
    public enum Sort {
        ANSWER,
        GREETING
    }

    private final MeterRegistry registry;
    private final Counter unknownNames;

    ReplyMetrics(MeterRegistry registry) {
        this.registry = registry;
        unknownNames = Counter.builder("sommelier.model.unknown.names")
                .description("Names of wines in the words of the model that the catalogue does not have")
                .register(registry);
        // Registered at start, so that 0 can be told from "not measured".
        for (Sort sort : Sort.values()) {
            for (Answered answered : Answered.values()) {
                counter(sort, answered);
            }
        }
    }

    public void count(Sort sort, Answered answered) {
        counter(sort, answered).increment();
    }

    public void firstWord(Sort sort, Duration waited) {
        Timer.builder("sommelier.model.first.word")
                .description("From the beginning of a reply to the first word of the model")
                .tag("reply", EnumCode.of(sort)).publishPercentileHistogram()
                .register(registry).record(waited);
    }

    /** Names of wines in the words of the model that the catalogue does not have. */
    public void unknownNames(int count) {
        unknownNames.increment(count);
    }

    private Counter counter(Sort sort, Answered answered) {
        return Counter.builder("sommelier.replies")
                .description("Replies by who wrote them, and why it was the house")
                .tags("reply", EnumCode.of(sort), "source", answered.source, "reason", answered.reason)
                .register(registry);
    }
}
