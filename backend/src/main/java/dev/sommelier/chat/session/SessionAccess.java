package dev.sommelier.chat.session;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Finds a session by id for its owner: 404 when it does not exist or has expired, 403 when it belongs to another account.
 */
@ApplicationScoped
public class SessionAccess {

    private final ChatSessionRepository sessions;
    private final SessionLife life;

    SessionAccess(ChatSessionRepository sessions, SessionLife life) {
        this.sessions = sessions;
        this.life = life;
    }

    /**
     * @throws ProblemException 404 when the session does not exist or has expired, 403 when it belongs to another account
     */
    public ChatSession owned(UUID id, UUID accountId) {
        return sessions.findOwned(id, accountId)
                .filter(session -> !life.isExpired(session))
                .orElseThrow(() -> refusal(id));
    }

    /** Like {@link #owned}, with the row locked until the transaction ends. */
    public ChatSession ownedForUpdate(UUID id, UUID accountId) {
        return sessions.findOwnedForUpdate(id, accountId)
                .filter(session -> !life.isExpired(session))
                .orElseThrow(() -> refusal(id));
    }

    /** Like {@link #ownedForUpdate}, but also finds expired sessions, so that a running reply can still be stored. */
    public ChatSession existingForUpdate(UUID id, UUID accountId) {
        return sessions.findOwnedForUpdate(id, accountId).orElseThrow(() -> refusal(id));
    }

    private ProblemException refusal(UUID id) {
        return sessions.findByIdOptional(id).filter(session -> !life.isExpired(session)).isPresent()
                ? ProblemException.of(ProblemKind.FORBIDDEN, "This chat belongs to somebody else.")
                : ProblemException.of(ProblemKind.NOT_FOUND, "There is no such chat.");
    }
}
