package dev.sommelier.chat.reply;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the state of a reply: from memory when this process writes it, else from its row. */
@ApplicationScoped
public class ReplySnapshots {

    private final RunningReplies running;
    private final SessionAccess access;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final SessionLife life;

    ReplySnapshots(RunningReplies running, SessionAccess access, MessageRepository messages, Transcript transcript,
            SessionLife life) {
        this.running = running;
        this.access = access;
        this.messages = messages;
        this.transcript = transcript;
        this.life = life;
    }

    /**
     * @param ref a reply of a session that the caller may read
     * @return supplies the current state; empty once it was deleted with its session
     */
    public Supplier<Optional<ReplySnapshot>> of(ReplyRef ref, Caller caller) {
        // Keep the reference: after its end the reply in memory knows the failure, which the row does not hold.
        Optional<Reply> own = running.find(ref.messageId());
        return own.isPresent()
                ? () -> own.map(Reply::snapshot)
                : () -> QuarkusTransaction.joiningExisting().call(() -> readRow(ref, caller));
    }

    private Optional<ReplySnapshot> readRow(ReplyRef ref, Caller caller) {
        return messages.find(ref.messageId(), ref.sessionId()).map(reply -> new ReplySnapshot(
                SessionSummary.of(access.owned(ref.sessionId(), caller.id()), life, caller), transcript.questionOf(reply),
                transcript.view(reply, caller.language()), reply.textVersion(), 0, null));
    }

    /**
     * The running reply of a session of the caller; empty when there is none.
     *
     * @throws dev.sommelier.problem.ProblemException 404 or 403 as {@link SessionAccess} tells
     */
    @Transactional
    public Optional<ReplyRef> findStreaming(UUID sessionId, Caller caller) {
        access.owned(sessionId, caller.id());
        return messages.findStreaming(sessionId).map(reply -> new ReplyRef(sessionId, reply.id()));
    }

    /**
     * The reply as it is stored.
     *
     * @throws dev.sommelier.problem.ProblemException 404 for an unknown reply; 404 or 403 as {@link SessionAccess} tells
     */
    @Transactional
    public MessageView stored(ReplyRef ref, Caller caller) {
        access.owned(ref.sessionId(), caller.id());
        return messages.find(ref.messageId(), ref.sessionId())
                .filter(message -> message.role() == Role.ASSISTANT)
                .map(message -> transcript.view(message, caller.language()))
                .orElseThrow(MessageRepository::noSuchMessage);
    }

    /** Whether the session has this reply, running or ended. */
    @Transactional
    public boolean exists(ReplyRef ref) {
        return messages.find(ref.messageId(), ref.sessionId())
                .filter(message -> message.role() == Role.ASSISTANT)
                .isPresent();
    }
}
