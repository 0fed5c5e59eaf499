package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.AbandonedReplies;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.chat.message.Role;
import dev.sommelier.notices.NoticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Requests a stop from the process that writes a reply. The request is stored in the row, which the writer reads with each
 * flush; the notice only makes it faster.
 */
@ApplicationScoped
class StopRequests implements NoticeListener {

    private final MessageRepository messages;
    private final AbandonedReplies abandoned;
    private final ReplyNotices notices;
    private final RunningReplies running;

    StopRequests(MessageRepository messages, AbandonedReplies abandoned, ReplyNotices notices, RunningReplies running) {
        this.messages = messages;
        this.abandoned = abandoned;
        this.notices = notices;
        this.running = running;
    }

    /**
     * @return false when the reply has ended, or was abandoned and is ended by this call
     * @throws dev.sommelier.problem.ProblemException 404 when there is no such reply in the session
     */
    @Transactional
    boolean request(ReplyRef ref) {
        Message reply = findLocked(ref);
        if (reply.status() != MessageStatus.STREAMING || abandoned.interruptIfAbandoned(reply)) {
            return false;
        }
        reply.requestStop();
        notices.stop(ref.messageId());
        return true;
    }

    /** Ends the row of a reply whose writer has not reacted. A writer that is still alive then finds its reply lost. */
    @Transactional
    void enforce(ReplyRef ref) {
        Message reply = findLocked(ref);
        if (reply.isStopRequested()) {
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
