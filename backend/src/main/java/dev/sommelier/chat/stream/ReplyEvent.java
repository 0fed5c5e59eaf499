package dev.sommelier.chat.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.title.TitleSource;
import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.problem.Problems;
import dev.sommelier.wine.ledger.WineCardView;
import java.util.List;

/** An event of a reply. Order: created, then texts and wines, then completed or failed, then possibly titled. */
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

    /** The text so far is discarded; what follows replaces it. */
    record Reset() implements ReplyEvent {

        @Override
        public String name() {
            return "reply.reset";
        }
    }

    /** The catalogue is being searched. */
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

    /** The reply is complete or was stopped, and is stored. */
    record Completed(MessageView message, SessionSummary session) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.completed";
        }
    }

    /**
     * @param cause   the problem as an exception, for a JSON answer
     * @param message the stored reply, which can be retried; null when the session is gone
     */
    record Failed(@JsonIgnore ProblemException cause, Problem problem, MessageView message) implements ReplyEvent {

        static Failed of(ProblemException cause, MessageView message) {
            return new Failed(cause, Problems.describe(cause), message);
        }

        /** The event for a reply stored as failed. */
        static Failed of(MessageView kept) {
            return of(ProblemException.of(
                    ProblemKind.INTERNAL, "The reply failed. Your message is kept; ask again."), kept);
        }

        @Override
        public String name() {
            return "reply.failed";
        }
    }

    /** The session was given a generated title. */
    record Titled(String title, TitleSource titleSource) implements ReplyEvent {

        @Override
        public String name() {
            return "session.titled";
        }
    }

    /** Whether the reply has ended; only the title may follow. */
    default boolean ends() {
        return this instanceof Completed || this instanceof Failed;
    }
}
