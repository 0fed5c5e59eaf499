package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.LifecycleEvent.CloseReason;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The transactions in which a session begins. Of one account they run one after the other, so that a session is closed
 * before the next is opened; a unique index in the database holds the same.
 */
@ApplicationScoped
class SessionStart {

    private static final Logger LOG = Logger.getLogger(SessionStart.class);

    @Inject
    ChatSessionRepository sessions;

    @Inject
    MessageRepository messages;

    @Inject
    SessionAccess access;

    @Inject
    SessionLife life;

    @Inject
    SessionClosing closing;

    @Inject
    ReplySettings settings;

    @Inject
    SessionChanges changes;

    @Inject
    Clock clock;

    @Transactional
    Optional<UUID> findActive(Caller caller) {
        return sessions.findOpen(caller.id()).filter(life::isActive).map(ChatSession::id);
    }

    @Transactional
    PendingReply open(Caller caller, boolean isPrivate) {
        sessions.lockOpeningOf(caller.id());
        return closeAndOpen(caller, now -> new ChatSession(caller.id(), isPrivate, now));
    }

    /**
     * @throws ProblemException 409 for an active session: there is nothing to go on from yet
     */
    @Transactional
    PendingReply goOnFrom(UUID formerId, Caller caller) {
        sessions.lockOpeningOf(caller.id());
        ChatSession former = access.ownedForUpdate(formerId, caller.id());
        if (life.isActive(former)) {
            throw ProblemException.of(ProblemKind.SESSION_ACTIVE, "This chat is still active. Write in it.");
        }
        return closeAndOpen(caller, now -> ChatSession.continuing(former, now));
    }

    /** Empty when another call has opened one meanwhile. */
    @Transactional
    Optional<PendingReply> openUnlessActive(Caller caller) {
        sessions.lockOpeningOf(caller.id());
        boolean active = sessions.findOpen(caller.id()).filter(life::isActive).isPresent();
        return active
                ? Optional.empty()
                : Optional.of(closeAndOpen(caller, now -> new ChatSession(caller.id(), false, now)));
    }

    private PendingReply closeAndOpen(Caller caller, Function<Instant, ChatSession> next) {
        sessions.findOpenForUpdate(caller.id()).ifPresent(former -> {
            closing.close(former, CloseReason.NEW);
            // The index allows one open session: the former must be closed before the next is inserted.
            sessions.flush();
        });
        Instant now = clock.instant();
        ChatSession session = next.apply(now);
        sessions.persist(session);
        Message greeting = Message.greeting(session, now, settings.lease());
        messages.persist(greeting);
        LOG.infof("Session %s opened", session.id());
        changes.created(session);
        return PendingReply.of(caller, SessionSummary.of(session, life, caller), null, greeting);
    }
}
