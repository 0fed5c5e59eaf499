package dev.sommelier.insight;

import dev.sommelier.chat.session.SessionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Forgets a session that is being deleted. A job that listens to it right now waits for the session's lock before it adds
 * anything, and then finds no session.
 */
@ApplicationScoped
class ForgottenSessions implements SessionMemory {

    private final TasteProfileRepository profiles;

    @Inject
    ForgottenSessions(TasteProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID accountId, UUID sessionId) {
        profiles.forget(accountId, sessionId);
    }
}
