package dev.sommelier.chat;

import dev.sommelier.problem.Problem;
import dev.sommelier.wine.WineCardView;
import java.util.List;

/** What happens while a reply is written, in order: created, then texts and wines, then completed or failed. */
sealed interface ReplyEvent {

    /** The name of the event in a stream. */
    String name();

    /**
     * @param userMessage null for a greeting
     */
    record Created(MessageView userMessage, MessageView assistantMessage) implements ReplyEvent {

        @Override
        public String name() {
            return "message.created";
        }
    }

    record Delta(String text) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.delta";
        }
    }

    record Wines(List<WineCardView> wines) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.wines";
        }
    }

    /** The reply has ended, by itself or because it was stopped, and is stored. */
    record Completed(MessageView message, SessionSummary session) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.completed";
        }
    }

    /**
     * @param message what was stored of the reply, to be retried; null when the session is gone
     */
    record Failed(Problem problem, MessageView message) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.failed";
        }
    }

    /** Whether nothing follows. */
    default boolean ends() {
        return this instanceof Completed || this instanceof Failed;
    }
}
