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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of a reply. Order: created, then texts and wines, then completed or failed, then possibly titled. */
@Schema(name = "ReplyEvent", description = "The data of an event of a reply; the event's name tells which",
        anyOf = {ReplyEvent.Created.class, ReplyEvent.Delta.class, ReplyEvent.Reset.class, ReplyEvent.Searching.class,
            ReplyEvent.Wines.class, ReplyEvent.Completed.class, ReplyEvent.Failed.class, ReplyEvent.Titled.class})
sealed interface ReplyEvent {

    /** What OpenAPI says of a streamed answer. */
    String STREAMED = "With `Accept: text/event-stream`: the reply as server-sent events, whose data are these objects";


    /** The name of the event in a stream. */
    String name();

    /**
     * @param userMessage null for a greeting
     */
    @Schema(name = "MessageCreated", description = "Data of `message.created`: both messages are stored")
    record Created(SessionSummary session, MessageView userMessage, MessageView assistantMessage) implements ReplyEvent {

        @Override
        public String name() {
            return "message.created";
        }
    }

    @Schema(name = "ReplyDelta", description = "Data of `reply.delta`: the next piece of text")
    record Delta(String text) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.delta";
        }
    }

    /** The text so far is discarded; what follows replaces it. */
    @Schema(name = "ReplyReset", description = "Data of `reply.reset`: text and wines so far are discarded; what follows replaces them")
    record Reset() implements ReplyEvent {

        @Override
        public String name() {
            return "reply.reset";
        }
    }

    /** The catalogue is being searched. */
    @Schema(name = "ReplySearching", description = "Data of `reply.searching`: the catalogue is being searched")
    record Searching() implements ReplyEvent {

        @Override
        public String name() {
            return "reply.searching";
        }
    }

    @Schema(name = "ReplyWines", description = "Data of `reply.wines`: all wines of the reply")
    record Wines(List<WineCardView> wines) implements ReplyEvent {

        @Override
        public String name() {
            return "reply.wines";
        }
    }

    /** The reply is complete or was stopped, and is stored. */
    @Schema(name = "ReplyCompleted", description = "Data of `reply.completed`: the reply is complete or was stopped, and is stored")
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
    @Schema(name = "ReplyFailed", description = "Data of `reply.failed`: the reply failed; the message is kept and can be answered again")
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
    @Schema(name = "SessionTitled", description = "Data of `session.titled`: the session was given a generated title")
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
