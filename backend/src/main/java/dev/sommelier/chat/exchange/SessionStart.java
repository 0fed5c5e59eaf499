package dev.sommelier.chat.exchange;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.session.SessionClosing;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Transactions that open a session with its greeting. The account's row is locked, so that the former session is closed
 * before the next is inserted; a unique index enforces one open session. Each takes the time of its first attempt and
 * whether it is repeated; a repeated one returns what an earlier attempt committed.
 */
@ApplicationScoped
public class SessionStart {

    private static final Logger LOG = Logger.getLogger(SessionStart.class);

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final SessionAccess access;
    private final SessionLife life;
    private final SessionClosing closing;
    private final ReplySettings settings;
    private final SessionChanges changes;

    SessionStart(ChatSessionRepository sessions, MessageRepository messages, Transcript transcript, SessionAccess access,
            SessionLife life, SessionClosing closing, ReplySettings settings, SessionChanges changes) {
        this.transcript = transcript;
        this.sessions = sessions;
        this.messages = messages;
        this.access = access;
        this.life = life;
        this.closing = closing;
        this.settings = settings;
        this.changes = changes;
    }

    /** The account's active session; empty when it has none, or its open one was idle for too long. */
    @Transactional
    public Optional<UUID> findActive(Caller caller) {
        return sessions.findOpen(caller.id()).filter(life::isActive).map(ChatSession::id);
    }

    /** Closes the account's open session, if it has one, and opens another. */
    @Transactional
    public StartedReply open(Caller caller, boolean isPrivate, Instant now, boolean again) {
        sessions.lockOpeningOf(caller.id());
        return opened(caller, now, again)
                .orElseGet(() -> closeAndOpen(caller, now, () -> new ChatSession(caller.id(), isPrivate, now)));
    }

    /**
     * @throws ProblemException 409 for an active session, which takes messages itself
     */
    @Transactional
    public StartedReply continueFrom(UUID formerId, Caller caller, Instant now, boolean again) {
        sessions.lockOpeningOf(caller.id());
        ChatSession former = access.ownedForUpdate(formerId, caller.id());
        return opened(caller, now, again).orElseGet(() -> {
            if (life.isActive(former)) {
                throw ProblemException.of(ProblemKind.SESSION_ACTIVE, "This chat is still active. Write in it.");
            }
            return closeAndOpen(caller, now, () -> ChatSession.continuing(former, now));
        });
    }

    /** Returns the greeting of the active session, which a concurrent call may have opened, or opens a session. */
    @Transactional
    public StartedReply openUnlessActive(Caller caller, Instant now, boolean again) {
        sessions.lockOpeningOf(caller.id());
        return opened(caller, now, again)
                .or(() -> sessions.findOpen(caller.id()).filter(life::isActive).map(this::greetingOf)
                        .map(greeting -> StartedReply.existing(new ReplyRef(greeting.sessionId(), greeting.id()))))
                .orElseGet(() -> closeAndOpen(caller, now, () -> new ChatSession(caller.id(), false, now)));
    }

    /** Opens a session whose greeting is stored as interrupted, to be retried by the client. */
    @Transactional
    public UUID openWithoutGreeting(Caller caller, Instant now) {
        sessions.lockOpeningOf(caller.id());
        ReplyRef greeting = closeAndOpen(caller, now, () -> new ChatSession(caller.id(), false, now)).ref();
        messages.findById(greeting.messageId()).interrupt();
        return greeting.sessionId();
    }

    /** The session that an earlier attempt of the same call has committed. */
    private Optional<StartedReply> opened(Caller caller, Instant now, boolean again) {
        return again
                ? sessions.findOpen(caller.id())
                        .filter(session -> session.createdAt().equals(now))
                        .map(session -> StartedReply.toWrite(pending(session, greetingOf(session), caller)))
                : Optional.empty();
    }

    private Message greetingOf(ChatSession session) {
        return messages.findAt(session.id(), 0).orElseThrow(MessageRepository::noSuchMessage);
    }

    private StartedReply closeAndOpen(Caller caller, Instant now, Supplier<ChatSession> next) {
        sessions.findOpenForUpdate(caller.id()).ifPresent(former -> {
            closing.closeForNew(former);
            // Flush: the unique index allows one open session, so the UPDATE has to precede the INSERT.
            sessions.flush();
        });
        ChatSession session = next.get();
        sessions.persist(session);
        Message greeting = Message.greeting(
                session.id(), session.append(Role.ASSISTANT, now), now, settings.lease());
        messages.persist(greeting);
        LOG.infof("Session %s opened", session.id());
        changes.created(session);
        return StartedReply.toWrite(pending(session, greeting, caller));
    }

    private PendingReply pending(ChatSession session, Message greeting, Caller caller) {
        return PendingReply.of(caller, SessionSummary.of(session, life, caller), null, greeting,
                transcript.viewWithoutWines(greeting));
    }
}
