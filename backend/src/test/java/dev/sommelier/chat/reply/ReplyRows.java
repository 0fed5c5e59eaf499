package dev.sommelier.chat.reply;

import dev.sommelier.DatabaseRows;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Simulates another replica by changing rows of replies. */
@ApplicationScoped
public class ReplyRows extends DatabaseRows {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    MessageRepository messages;

    @Inject
    ChatSessionRepository sessions;

    @Inject
    ReplyStopper stopper;

    @Inject
    RunningReplies running;

    @Inject
    ReplyNotices notices;

    @Inject
    Clock clock;

    /** Stores an exchange whose reply no process writes. */
    @Transactional
    public String writtenElsewhere(String sessionId, String content) {
        ChatSession session = sessions.findById(UUID.fromString(sessionId));
        Instant now = clock.instant();
        UUID last = messages.findAt(session.id(), session.messageCount() - 1).orElseThrow().id();
        Message question = Message.written(session.id(), last, session.append(Role.USER, now), "A red", null, now);
        messages.persist(question);
        Message reply = Message.reply(session.id(), question.id(), session.append(Role.ASSISTANT, now), now, LEASE);
        messages.persist(reply);
        messages.flush();
        set(reply.id(), "content = :value", content);
        return reply.id().toString();
    }

    @Transactional
    public void grow(String reply, String content) {
        set(UUID.fromString(reply), "content = :value", content);
        notices.changed(List.of(UUID.fromString(reply)));
    }

    /** Interrupts a reply as a sweep does, when its lease has run out. */
    @Transactional
    public void end(String reply) {
        set(UUID.fromString(reply), "status = :value", "INTERRUPTED");
        notices.changed(List.of(UUID.fromString(reply)));
    }

    public void requestStop(String session, String reply) {
        stopper.requestFromWriter(new ReplyRef(UUID.fromString(session), UUID.fromString(reply)));
    }

    /** Whether this process still writes a reply. */
    public boolean isBeingWritten(String reply) {
        return running.find(UUID.fromString(reply)).isPresent();
    }

    /** Whether the sommelier's next call will throw. */
    public boolean isStopped(String reply) {
        return running.find(UUID.fromString(reply)).map(Reply::stopReason).isPresent();
    }

    /** Requests a stop of a reply of this process without waiting for its end. */
    public void stop(String reply) {
        running.find(UUID.fromString(reply)).orElseThrow().stop(Reply.StopReason.REQUESTED);
    }

    /** Runs work while the row of a reply is locked. */
    @Transactional
    public void holding(String reply, Runnable work) {
        messages.findById(UUID.fromString(reply), LockModeType.PESSIMISTIC_WRITE);
        work.run();
    }

    /** Number of database sessions that wait for a lock. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long waiting() {
        return count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    @Transactional
    public String content(String reply) {
        return messages.findById(UUID.fromString(reply)).content();
    }

    public Instant leaseUntil(String reply) {
        return one("select lease_until from message where id = :id", Instant.class, "id", UUID.fromString(reply));
    }

    /** Deletes login sessions without a notice. */
    public void deleteSignInsOf(String email) {
        run("delete from login_session where account_id = (select id from account where email = :email)", "email", email);
    }

    private void set(UUID reply, String assignment, String value) {
        run("update message set " + assignment + " where id = :id", "value", value, "id", reply);
    }
}
