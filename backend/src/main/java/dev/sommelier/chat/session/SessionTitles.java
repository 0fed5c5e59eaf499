package dev.sommelier.chat.session;

import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What is known of sessions that go by their date, and the way to give them a title. */
@ApplicationScoped
public class SessionTitles {

    /** The job that follows a complete exchange in a session without a title; its subject is the session. */
    public static final String EXCHANGE_COMPLETED = "exchange-completed";

    /** The topic of a {@link Notice}. */
    public static final String TOPIC = "title";

    /** A title that a session has. */
    public record Given(String title, TitleSource source) {
    }

    /**
     * What replicas tell each other.
     *
     * @param given whether the session has got its title; else none comes for now
     */
    public record Notice(UUID sessionId, boolean given) {

        public static Notice parse(String payload) {
            String[] parts = payload.split(" ");
            return new Notice(UUID.fromString(parts[0]), Boolean.parseBoolean(parts[1]));
        }

        String payload() {
            return sessionId + " " + given;
        }
    }

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final Notices notices;
    private final SessionChanges changes;

    @Inject
    SessionTitles(ChatSessionRepository sessions, MessageRepository messages, Notices notices, SessionChanges changes) {
        this.sessions = sessions;
        this.messages = messages;
        this.notices = notices;
        this.changes = changes;
    }

    /** The first complete exchange of a session that has no title; empty when it has one or is gone. */
    @Transactional
    public Optional<FirstExchange> findUntitled(UUID sessionId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> session.titleSource() == TitleSource.DATE)
                .flatMap(session -> messages.findFirstCompleteReply(sessionId)
                        .flatMap(reply -> messages.findAt(sessionId, reply.position() - 1)
                                .map(question -> FirstExchange.of(session, question, reply))));
    }

    /**
     * Gives a session its title and tells open streams.
     *
     * @return false when it got another meanwhile, which stays
     */
    @Transactional
    public boolean give(UUID sessionId, Title title) {
        boolean given = sessions.titleUnlessTitled(sessionId, title);
        if (given) {
            notices.send(TOPIC, new Notice(sessionId, true).payload());
            sessions.findByIdOptional(sessionId).ifPresent(changes::titled);
        }
        return given;
    }

    /** The title of a session that was given one. */
    @Transactional
    public Optional<Given> find(UUID sessionId) {
        return sessions.findByIdOptional(sessionId).flatMap(ChatSession::given);
    }

    /** No title comes for now: lets streams that wait for one end. */
    public void giveUp(UUID sessionId) {
        notices.send(TOPIC, new Notice(sessionId, false).payload());
    }
}
