package dev.sommelier.chat;

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

    @Inject
    ChatSessionRepository sessions;

    @Inject
    MessageRepository messages;

    @Inject
    AwaitedTitles awaited;

    @Inject
    SessionChanges changes;

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
            awaited.tellGiven(sessionId);
            sessions.findByIdOptional(sessionId).ifPresent(changes::titled);
        }
        return given;
    }

    /** No title comes for now: lets streams that wait for one end. */
    public void giveUp(UUID sessionId) {
        awaited.tellNotYet(sessionId);
    }
}
