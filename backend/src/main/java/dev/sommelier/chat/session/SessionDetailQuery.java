package dev.sommelier.chat.session;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Transcript;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads a session with its messages and its links to the sessions before and after it. */
@ApplicationScoped
public class SessionDetailQuery {

    private final ChatSessionRepository sessions;
    private final SessionAccess access;
    private final Transcript transcript;
    private final SessionLife life;

    SessionDetailQuery(
            ChatSessionRepository sessions, SessionAccess access, Transcript transcript, SessionLife life) {
        this.sessions = sessions;
        this.access = access;
        this.transcript = transcript;
        this.life = life;
    }

    /**
     * @throws ProblemException 404 or 403 as {@link SessionAccess} tells
     */
    @Transactional
    public SessionDetail show(UUID id, Caller caller) {
        return detail(access.owned(id, caller.id()), caller);
    }

    /**
     * Reads a session that was just opened.
     *
     * @throws ProblemException 409 when it was private and a session opened concurrently has closed it, which deletes it
     */
    @Transactional
    public SessionDetail showOpened(UUID id, Caller caller) {
        return sessions.findOwned(id, caller.id())
                .map(session -> detail(session, caller))
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.SESSION_READ_ONLY, "Another chat was opened at the same moment and has closed this one."));
    }

    private SessionDetail detail(ChatSession session, Caller caller) {
        return SessionDetail.of(SessionSummary.of(session, life, caller), continuedBy(session, caller),
                continuationOf(session, caller), transcript.views(session.id(), caller.language()));
    }

    private SessionDetail.SessionLink continuedBy(ChatSession session, Caller caller) {
        return Optional.ofNullable(session.continuedFrom())
                .flatMap(former -> sessions.findOwned(former, caller.id()))
                .filter(former -> !life.isExpired(former))
                .map(former -> SessionDetail.SessionLink.to(former, caller))
                .orElse(null);
    }

    private SessionDetail.SessionLink continuationOf(ChatSession session, Caller caller) {
        return sessions.findContinuationOf(session.id(), caller.id(), life.cutoffs())
                .map(next -> SessionDetail.SessionLink.to(next, caller))
                .orElse(null);
    }
}
