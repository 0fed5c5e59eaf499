package dev.sommelier.chat.reply;

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
 * Asks whichever process writes a reply to stop. A notice that is missed does no harm: the request stands in the row, which
 * each flush of the writer reads.
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
     * @return false when it has ended, or ends with this call because nobody writes it any more
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

    /** Ends a reply whose writer has not heard the request: it must be gone. Should it live, it finds its row ended. */
    @Transactional
    void enforce(ReplyRef ref) {
        Message reply = findLocked(ref);
        if (reply.isStopRequested()) {
            abandoned.interrupt(reply);
        }
    }

    /** Locked, because Hibernate writes all of its row and must not take back an end that is just being stored. */
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
