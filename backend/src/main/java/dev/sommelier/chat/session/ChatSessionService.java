package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import dev.sommelier.chat.title.Title;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Renames, pins, closes and deletes sessions at their owner's request. Each call throws 404 or 403 as
 * {@link SessionAccess} tells.
 */
@ApplicationScoped
class ChatSessionService {

    private final SessionAccess access;
    private final SessionLife life;
    private final SessionTitles titles;
    private final SessionClosing closing;
    private final SessionDeleting deleting;
    private final SessionChanges changes;
    private final LearnedInsights learned;

    ChatSessionService(SessionAccess access, SessionLife life, SessionTitles titles, SessionClosing closing,
            SessionDeleting deleting, SessionChanges changes, LearnedInsights learned) {
        this.access = access;
        this.life = life;
        this.titles = titles;
        this.closing = closing;
        this.deleting = deleting;
        this.changes = changes;
        this.learned = learned;
    }

    /**
     * @param typed the new title, or null to drop the title and have one generated
     * @throws ProblemException 400 for a title that breaks the rules of {@link Title}
     */
    @Transactional
    SessionSummary rename(UUID id, String typed, Caller caller) {
        ChatSession session = access.ownedForUpdate(id, caller.id());
        if (typed == null) {
            session.forgetTitle();
            titles.request(id);
        } else {
            session.rename(Title.typed(typed));
        }
        changes.renamed(session);
        return summary(session, caller);
    }

    /**
     * Closes a session now. Idempotent.
     *
     * @return empty when the session was private and is now deleted
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
     * Deletes a session and its messages. Its recommendations stay in the ledger, unless it was private or nobody wrote in
     * it.
     *
     * @param forget whether to delete the insights learned from it as well
     */
    @Transactional
    void delete(UUID id, boolean forget, Caller caller) {
        ChatSession session = access.ownedForUpdate(id, caller.id());
        if (forget) {
            learned.forget(caller.id(), id);
        }
        deleting.delete(List.of(session), DeleteReason.HAND);
    }

    /**
     * Idempotent.
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

    private SessionSummary summary(ChatSession session, Caller caller) {
        return SessionSummary.of(session, life, caller);
    }
}
