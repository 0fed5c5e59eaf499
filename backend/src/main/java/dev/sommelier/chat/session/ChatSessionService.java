package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import dev.sommelier.jobs.Jobs;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows, renames, pins, closes and deletes sessions. Every call throws 404 or 403 as {@link SessionAccess} tells. */
@ApplicationScoped
public class ChatSessionService {

    private final ChatSessionRepository sessions;
    private final SessionAccess access;
    private final MessageRepository messages;
    private final Transcript transcript;
    private final Jobs jobs;
    private final SessionLife life;
    private final SessionClosing closing;
    private final SessionDeleting deleting;
    private final SessionChanges changes;
    private final SessionMemory memory;

    @Inject
    ChatSessionService(ChatSessionRepository sessions, SessionAccess access, MessageRepository messages,
            Transcript transcript, Jobs jobs, SessionLife life, SessionClosing closing, SessionDeleting deleting,
            SessionChanges changes, SessionMemory memory) {
        this.sessions = sessions;
        this.access = access;
        this.messages = messages;
        this.transcript = transcript;
        this.jobs = jobs;
        this.life = life;
        this.closing = closing;
        this.deleting = deleting;
        this.changes = changes;
        this.memory = memory;
    }

    @Transactional
    public SessionDetail show(UUID id, Caller caller) {
        return detail(access.owned(id, caller.id()), caller);
    }

    private SessionDetail detail(ChatSession session, Caller caller) {
        return SessionDetail.of(summary(session, caller), continuedBy(session, caller), continuationOf(session, caller),
                transcript.views(session.id(), caller.language()));
    }

    /**
     * A session that was just opened.
     *
     * @throws ProblemException 409 when it was private and another one, opened at the same moment, has closed it
     */
    @Transactional
    public SessionDetail showOpened(UUID id, Caller caller) {
        return sessions.findOwned(id, caller.id())
                .map(session -> detail(session, caller))
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.SESSION_READ_ONLY, "Another chat was opened at the same moment and has closed this one."));
    }

    /**
     * @param typed the new title, or null to ask for a fresh one of the service
     * @throws ProblemException 400 for a title that breaks the rules of {@link Title}
     */
    @Transactional
    SessionSummary rename(UUID id, String typed, Caller caller) {
        ChatSession session = access.ownedForUpdate(id, caller.id());
        if (typed == null) {
            session.forgetTitle();
            if (messages.findFirstCompleteReply(id).isPresent()) {
                jobs.enqueue(SessionTitles.EXCHANGE_COMPLETED, id);
            }
        } else {
            session.rename(Title.typed(typed));
        }
        changes.renamed(session);
        return summary(session, caller);
    }

    /**
     * Closes a session now. Safe to repeat.
     *
     * @return empty when it was private and is gone
     */
    @Transactional
    Optional<SessionSummary> close(UUID id, Caller caller) {
        ChatSession session = access.ownedForUpdate(id, caller.id());
        if (session.closedAt() == null) {
            closing.close(session, CloseReason.HAND);
        }
        return session.isPrivate() ? Optional.empty() : Optional.of(summary(session, caller));
    }

    /**
     * Deletes a session and its messages. The wines it recommended stay recommended, unless nobody wrote in it or it was
     * private.
     *
     * @param forget whether what was learned from it goes too
     */
    @Transactional
    void delete(UUID id, boolean forget, Caller caller) {
        ChatSession session = access.ownedForUpdate(id, caller.id());
        if (forget) {
            memory.forget(caller.id(), id);
        }
        deleting.delete(List.of(session), DeleteReason.HAND);
    }

    /**
     * Safe to repeat.
     *
     * @throws ProblemException 409 for a private session, which is not kept
     */
    @Transactional
    SessionSummary pin(UUID id, boolean stays, Caller caller) {
        ChatSession session = access.ownedForUpdate(id, caller.id());
        if (stays && session.isPrivate()) {
            throw ProblemException.of(
                    ProblemKind.SESSION_PRIVATE, "A private chat is deleted when it closes and cannot be pinned.");
        }
        session.pin(stays);
        changes.pinned(session);
        return summary(session, caller);
    }

    private SessionLink continuedBy(ChatSession session, Caller caller) {
        return Optional.ofNullable(session.continuedFrom())
                .flatMap(former -> sessions.findOwned(former, caller.id()))
                .filter(former -> !life.isExpired(former))
                .map(former -> SessionLink.to(former, caller))
                .orElse(null);
    }

    private SessionLink continuationOf(ChatSession session, Caller caller) {
        return sessions.findContinuationOf(session.id(), caller.id(), life.cutoffs())
                .map(next -> SessionLink.to(next, caller))
                .orElse(null);
    }

    private SessionSummary summary(ChatSession session, Caller caller) {
        return SessionSummary.of(session, life, caller);
    }
}
