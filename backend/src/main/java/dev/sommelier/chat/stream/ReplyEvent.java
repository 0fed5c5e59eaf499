package dev.sommelier.chat.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.session.TitleSource;
import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.problem.Problems;
import dev.sommelier.wine.ledger.WineCardView;
import java.util.List;

/** What happens while a reply is written, in order: created, then texts and wines, then completed or failed, at last perhaps titled. */
sealed interface ReplyEvent {

    /** The name of the event in a stream. */
    String name();

    /**
     * @param userMessage null for a greeting
     */
    record Created(SessionSummary session, MessageView userMessage, MessageView assistantMessage) implements ReplyEvent {

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

    /** The text so far is taken back; what follows replaces it. */
    record Reset() implements ReplyEvent {

        @Override
        public String name() {
            return "reply.reset";
        }
    }

    /** The sommelier looks for wines. */
    record Searching() implements ReplyEvent {

        @Override
        public String name() {
            return "reply.searching";
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
     * @param cause   the same as an exception, for an answer that is no stream
     * @param message what was stored of the reply, to be retried; null when the session is gone
     */
    record Failed(@JsonIgnore ProblemException cause, Problem problem, MessageView message) implements ReplyEvent {

        static Failed of(ProblemException cause, MessageView message) {
            return new Failed(cause, Problems.describe(cause), message);
        }

        /** Of a reply that is kept as failed. */
        static Failed of(MessageView kept) {
            return of(ProblemException.of(
                    ProblemKind.INTERNAL, "The reply failed. Your message is kept; ask again."), kept);
        }

        @Override
        public String name() {
            return "reply.failed";
        }
    }

    /** The session has got its title. */
    record Titled(String title, TitleSource titleSource) implements ReplyEvent {

        @Override
        public String name() {
            return "session.titled";
        }
    }

    /** Whether the reply has ended: only the title may follow. */
    default boolean ends() {
        return this instanceof Completed || this instanceof Failed;
    }
}
