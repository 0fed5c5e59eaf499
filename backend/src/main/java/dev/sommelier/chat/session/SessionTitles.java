package dev.sommelier.chat.session;

import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.title.FirstExchange;
import dev.sommelier.chat.title.Title;
import dev.sommelier.chat.title.TitleNotices;
import dev.sommelier.chat.title.TitleSource;
import dev.sommelier.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Generated titles of sessions: when one is requested, what it is generated from, and how it is stored. */
@ApplicationScoped
public class SessionTitles {

    /** Kind of the job enqueued after a complete exchange in a session without a title; its subject is the session id. */
    public static final String EXCHANGE_COMPLETED = "exchange-completed";

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final TitleNotices notices;
    private final SessionChanges changes;
    private final Jobs jobs;

    SessionTitles(ChatSessionRepository sessions, MessageRepository messages, TitleNotices notices, SessionChanges changes,
            Jobs jobs) {
        this.sessions = sessions;
        this.messages = messages;
        this.notices = notices;
        this.changes = changes;
        this.jobs = jobs;
    }

    /** Enqueues the job after a complete exchange, in the caller's transaction, unless the session has a title. */
    public void requestUnlessTitled(ChatSession session) {
        if (session.titleSource() == TitleSource.DATE) {
            jobs.enqueue(EXCHANGE_COMPLETED, session.id());
        }
    }

    /** Enqueues the job for a session whose title was dropped, in the caller's transaction, if it has a complete exchange. */
    void request(UUID sessionId) {
        if (messages.findFirstCompleteReply(sessionId).isPresent()) {
            jobs.enqueue(EXCHANGE_COMPLETED, sessionId);
        }
    }

    /** The first complete exchange of a session without a title; empty when it has a title or is gone. */
    @Transactional
    public Optional<FirstExchange> findUntitled(UUID sessionId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> session.titleSource() == TitleSource.DATE)
                .flatMap(session -> messages.findFirstCompleteReply(sessionId)
                        .flatMap(reply -> messages.findByIdOptional(reply.parentId()).map(question ->
                                new FirstExchange(session.accountId(), question.content(), reply.content()))));
    }

    /**
     * Stores a generated title and notifies streams and open tabs.
     *
     * @return false when the session has got another title meanwhile, which stays
     */
    @Transactional
    public boolean give(UUID sessionId, Title title) {
        boolean given = sessions.titleUnlessTitled(sessionId, title);
        if (given) {
            notices.given(sessionId);
            sessions.findByIdOptional(sessionId).ifPresent(changes::titled);
        }
        return given;
    }

    /** The generated title of a session; empty while it has none. */
    @Transactional
    public Optional<Title> findGenerated(UUID sessionId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> session.titleSource() == TitleSource.AUTO)
                .map(session -> new Title(session.storedTitle()));
    }
}
