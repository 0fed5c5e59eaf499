package dev.sommelier.sommelier;

import dev.sommelier.account.ModelUse;
import dev.sommelier.chat.Pick;
import dev.sommelier.chat.ReplyWriter;
import dev.sommelier.chat.Visit;
import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.Purpose;
import dev.sommelier.wine.Cellar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the model word a greeting for wines the house has chosen. Nobody waits long for a greeting: it has a deadline. */
@ApplicationScoped
class ClaudeGreeting {

    /** The model was too slow. */
    static class TooLateException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLateException() {
            super("The greeting came too late", null, false, false);
        }
    }

    private final String instructions = Prompt.read("greeting.txt");

    @Inject
    Cellar cellar;

    @Inject
    ModelCosts costs;

    @ConfigProperty(name = "sommelier.greeting.deadline", defaultValue = "4S")
    Duration deadline;

    /**
     * @return whether there are words
     * @throws ClaudeException  when the model gives no answer, or only a part of it
     * @throws TooLateException when it is not whole within the deadline
     */
    boolean greet(Visit visit, List<Pick> picks, ReplyWriter reply) {
        Conversation conversation = Conversation.of(Purpose.ANSWER, instructions)
                .onBehalfOf(visit.sessionId().toString())
                .user(Moment.of(visit) + "<language>" + visit.language().locale().getDisplayLanguage(
                        Locale.ENGLISH) + "</language>\n<wines>" + wines(visit, picks) + "</wines>");
        Speaker speaker = new Speaker(reply);
        long end = System.nanoTime() + deadline.toNanos();
        costs.counted(visit, ModelUse.Purpose.GREETING, conversation, new AnswerListener() {
            @Override
            public void text(String delta) {
                refuseIfLate();
                speaker.text(delta);
            }

            @Override
            public void waiting() {
                refuseIfLate();
                speaker.waiting();
            }

            private void refuseIfLate() {
                if (System.nanoTime() - end > 0) {
                    throw new TooLateException();
                }
            }
        });
        return speaker.hasSpoken();
    }

    private String wines(Visit visit, List<Pick> picks) {
        return cellar.byIds(picks.stream().map(Pick::wineId).toList()).stream()
                .map(wine -> wine.name(visit.language()))
                .collect(Collectors.joining("; "));
    }
}
