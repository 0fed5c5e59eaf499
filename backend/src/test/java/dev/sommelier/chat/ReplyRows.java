package dev.sommelier.chat;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What another replica does to the rows of replies, in tests. */
@ApplicationScoped
public class ReplyRows {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    EntityManager entityManager;

    @Inject
    MessageRepository messages;

    @Inject
    ChatSessionRepository sessions;

    @Inject
    ReplyStore store;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Begins an exchange whose reply nobody here writes. */
    @Transactional
    public String writtenElsewhere(String sessionId, String content) {
        ChatSession session = sessions.findById(UUID.fromString(sessionId));
        messages.persist(Message.written(session, "A red", clock.instant()));
        Message reply = Message.reply(session, clock.instant(), LEASE);
        messages.persist(reply);
        messages.flush();
        set(reply.id(), "content = :value", content);
        return reply.id().toString();
    }

    @Transactional
    public void grow(String reply, String content) {
        set(UUID.fromString(reply), "content = :value", content);
        notices.send(ReplyNews.TOPIC, reply);
    }

    /** As it is, as if its process had died and been missed. */
    @Transactional
    public void end(String reply) {
        set(UUID.fromString(reply), "status = :value", "INTERRUPTED");
        notices.send(ReplyNews.TOPIC, reply);
    }

    @Transactional
    public void requestStop(String reply) {
        Message message = messages.findById(UUID.fromString(reply));
        store.requestStop(message.sessionId(), message.id());
    }

    @Transactional
    public String content(String reply) {
        return messages.findById(UUID.fromString(reply)).content();
    }

    @Transactional
    public Instant leaseUntil(String reply) {
        return (Instant) entityManager.createNativeQuery("select lease_until from message where id = :id", Instant.class)
                .setParameter("id", UUID.fromString(reply)).getSingleResult();
    }

    private void set(UUID reply, String assignment, String value) {
        entityManager.createNativeQuery("update message set " + assignment + " where id = :id")
                .setParameter("value", value).setParameter("id", reply).executeUpdate();
    }
}
