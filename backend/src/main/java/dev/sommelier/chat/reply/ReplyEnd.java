package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.PendingReply;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.chat.session.SessionTitles;
import dev.sommelier.chat.session.TitleSource;
import dev.sommelier.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The transaction that stores the end of a reply. */
@ApplicationScoped
class ReplyEnd {

    /** The message and its session as they were stored. */
    record Stored(MessageView message, SessionSummary session) {
    }

    private final SessionAccess access;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final SessionLife life;
    private final Jobs jobs;
    private final SessionChanges changes;
    private final Clock clock;

    ReplyEnd(SessionAccess access, MessageRepository messages, Transcript transcript, SessionLife life, Jobs jobs,
            SessionChanges changes, Clock clock) {
        this.access = access;
        this.messages = messages;
        this.transcript = transcript;
        this.life = life;
        this.jobs = jobs;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Stores the end of a reply. A reply that was interrupted because its lease ran out, while the database was
     * unreachable, still gets its whole text.
     *
     * @param again whether an earlier attempt may have committed; then its result stands
     * @throws dev.sommelier.problem.ProblemException 404 when the row was deleted or restarted
     */
    @Transactional
    Stored store(PendingReply pending, MessageStatus status, Reply.Draft last, ReplySource source, boolean again) {
        ChatSession session = access.existingForUpdate(pending.session().id(), pending.caller().id());
        Message reply = messages.find(pending.reply().id(), pending.session().id()).orElseThrow(ReplyStore::gone);
        boolean written = again && reply.hasEndedAs(status, last.text(), last.startedAt());
        if (!written) {
            if (!reply.isBeingWrittenSince(last.startedAt()) && !reply.wasTakenForAbandoned(last.startedAt())) {
                throw ReplyStore.gone();
            }
            writeEnd(session, reply, status, last, source);
        }
        return new Stored(transcript.view(reply, pending.caller().language()),
                SessionSummary.of(session, life, pending.caller()));
    }

    private void writeEnd(
            ChatSession session, Message reply, MessageStatus status, Reply.Draft last, ReplySource source) {
        // A session closed while its last reply was being written stays closed.
        if (life.isActive(session)) {
            session.touch(clock.instant());
        }
        reply.end(status, last.text(), last.version(), source, last.usedMemories());
        changes.replyFinished(session, reply.id());
        if (status == MessageStatus.COMPLETE && !reply.isWelcome() && session.titleSource() == TitleSource.DATE) {
            jobs.enqueue(SessionTitles.EXCHANGE_COMPLETED, session.id());
        }
    }
}
