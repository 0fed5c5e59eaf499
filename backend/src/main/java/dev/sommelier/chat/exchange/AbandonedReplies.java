package dev.sommelier.chat.exchange;

import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.LifecycleEvent;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.upkeep.UpkeepBatch;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Interrupts replies whose process is gone. The text stored so far stays, and they can be retried. */
@ApplicationScoped
public class AbandonedReplies {

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final SessionChanges changes;
    private final Event<LifecycleEvent> events;
    private final Clock clock;

    AbandonedReplies(ChatSessionRepository sessions, MessageRepository messages, SessionChanges changes,
            Event<LifecycleEvent> events, Clock clock) {
        this.sessions = sessions;
        this.messages = messages;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Interrupts a reply if its lease has run out. Needs a transaction and the message's row locked.
     *
     * @return whether it was interrupted
     */
    public boolean interruptIfAbandoned(Message reply) {
        boolean abandoned = reply.isAbandoned(clock.instant());
        if (abandoned) {
            interrupt(reply);
        }
        return abandoned;
    }

    /**
     * Refuses a change while the last message of a session is being written, and interrupts it if it is an abandoned reply.
     * Needs a transaction and the session's row locked.
     *
     * @throws ProblemException 409 when it is being written
     */
    public void refuseWhileRunning(Message last) {
        if (last.status() != MessageStatus.STREAMING) {
            return;
        }
        if (!interruptIfAbandoned(last)) {
            throw ProblemException.of(ProblemKind.REPLY_RUNNING, "Wait for the reply, or stop it.");
        }
        // The unique index allows one streaming reply, so the UPDATE has to precede the INSERT of the next.
        messages.flush();
    }

    /** Needs a transaction, and the message's row locked. */
    public void interrupt(Message reply) {
        reply.interrupt();
        changes.replyFinished(sessions.findById(reply.sessionId()), reply.id());
        events.fire(new LifecycleEvent.Interrupted(reply.sessionId(), reply.id()));
    }

    /** Interrupts replies whose lease has run out. Concurrent callers get different rows. */
    @Transactional
    public void interruptAbandoned(UpkeepBatch batch) {
        List<Message> abandoned = messages.lockAbandoned(clock.instant(), batch.excluded(), batch.limit());
        batch.recordLocked(abandoned, Message::id).forEach(this::interrupt);
    }
}
