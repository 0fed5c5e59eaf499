package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.AbandonedReplies;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.notices.NoticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Stops replies, whichever process writes them. The request to another process is stored in the row, which the writer reads
 * with each flush; the notice only makes it faster.
 */
@ApplicationScoped
public class ReplyStopper implements NoticeListener {

    private final ReplyRunner runner;
    private final RunningReplies running;
    private final ReplySnapshots snapshots;
    private final MessageRepository messages;
    private final AbandonedReplies abandoned;
    private final ReplyNotices notices;

    ReplyStopper(ReplyRunner runner, RunningReplies running, ReplySnapshots snapshots, MessageRepository messages,
            AbandonedReplies abandoned, ReplyNotices notices) {
        this.runner = runner;
        this.running = running;
        this.snapshots = snapshots;
        this.messages = messages;
        this.abandoned = abandoned;
        this.notices = notices;
    }

    /**
     * Requests that a reply be stopped and its text kept.
     *
     * @return false when there is no end to wait for: it has ended, or was abandoned and is ended by this call
     * @throws dev.sommelier.problem.ProblemException 404 for an unknown message; 404 or 403 as {@link SessionAccess} tells
     */
    public boolean request(ReplyRef ref, Caller caller) {
        snapshots.stored(ref, caller);
        Optional<Reply> own = running.find(ref.messageId());
        own.ifPresent(reply -> reply.stop(Reply.StopReason.REQUESTED));
        return own.isPresent() || requestFromWriter(ref);
    }

    @Transactional
    boolean requestFromWriter(ReplyRef ref) {
        Message reply = findLocked(ref);
        if (reply.status() != MessageStatus.STREAMING || abandoned.interruptIfAbandoned(reply)) {
            return false;
        }
        reply.requestStop();
        notices.stop(ref.messageId());
        return true;
    }

    /** Ends a reply whose writer has not reacted to the request. A process that is still alive then finds its reply lost. */
    public void enforce(ReplyRef ref) {
        running.find(ref.messageId())
                // A reply that was retried since has no stop reason, and goes on.
                .filter(reply -> reply.stopReason() != null)
                .ifPresentOrElse(runner::endStopped, () -> interruptIfRequested(ref));
    }

    @Transactional
    void interruptIfRequested(ReplyRef ref) {
        Message reply = findLocked(ref);
        if (reply.status() == MessageStatus.STREAMING && reply.isStopRequested()) {
            abandoned.interrupt(reply);
        }
    }

    /** Locked: Hibernate updates all columns of the row and must not overwrite an end stored concurrently. */
    private Message findLocked(ReplyRef ref) {
        return messages.findForUpdate(ref.messageId(), ref.sessionId())
                .filter(message -> message.role() == Role.ASSISTANT)
                .orElseThrow(MessageRepository::noSuchMessage);
    }

    @Override
    public String topic() {
        return ReplyNotices.STOP;
    }

    @Override
    public void onNotice(String messageId) {
        running.find(UUID.fromString(messageId)).ifPresent(reply -> reply.stop(Reply.StopReason.REQUESTED));
    }
}
