package dev.sommelier.chat.session;

import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.jobs.Jobs;
import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Titles of sessions: what a title is generated from, how it is stored, and how streams are notified of it. */
@ApplicationScoped
public class SessionTitles {

    /** Kind of the job enqueued after a complete exchange in a session without a title; its subject is the session id. */
    public static final String EXCHANGE_COMPLETED = "exchange-completed";

    /** Topic of a {@link Notice}. */
    public static final String TOPIC = "title";

    /**
     * Input of a generated title: the first message and its reply, at most 500 code points of each.
     *
     * @param accountId the owner of the session
     */
    public record FirstExchange(UUID accountId, String question, String reply) {

        private static final int LONGEST_SIDE = 500;

        static FirstExchange of(ChatSession session, Message question, Message reply) {
            return new FirstExchange(session.accountId(), beginning(question.content()), beginning(reply.content()));
        }

        private static String beginning(String text) {
            int length = Math.min(LONGEST_SIDE, text.codePointCount(0, text.length()));
            return text.substring(0, text.offsetByCodePoints(0, length));
        }
    }

    /** The stored title of a session. */
    public record Given(String title, TitleSource source) {
    }

    /**
     * Notice to all replicas that a title was stored, or that none will come for now.
     *
     * @param given whether the session now has a title
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
    private final Jobs jobs;

    SessionTitles(ChatSessionRepository sessions, MessageRepository messages, Notices notices, SessionChanges changes,
            Jobs jobs) {
        this.sessions = sessions;
        this.messages = messages;
        this.notices = notices;
        this.changes = changes;
        this.jobs = jobs;
    }

    /** Enqueues {@link #EXCHANGE_COMPLETED} in the caller's transaction, if the session has a complete exchange. */
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
                        .flatMap(reply -> messages.findByIdOptional(reply.parentId())
                                .map(question -> FirstExchange.of(session, question, reply))));
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
            notices.send(TOPIC, new Notice(sessionId, true).payload());
            sessions.findByIdOptional(sessionId).ifPresent(changes::titled);
        }
        return given;
    }

    /** The stored title; empty while the session goes by its day. */
    @Transactional
    public Optional<Given> find(UUID sessionId) {
        return sessions.findByIdOptional(sessionId).flatMap(ChatSession::given);
    }

    /** Notifies waiting streams that no title will come for now, so that they can end. */
    public void giveUp(UUID sessionId) {
        notices.send(TOPIC, new Notice(sessionId, false).payload());
    }
}
