package dev.sommelier.chat.history;

import dev.sommelier.account.deletion.AccountDeletionStep;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionDeleting;
import dev.sommelier.jobs.Jobs;
import dev.sommelier.wine.ledger.RecommendationLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Deletes the sessions, jobs and recommendations of a deleted account, in batches below the statement timeout. */
@ApplicationScoped
class ChatAccountDeletion implements AccountDeletionStep {

    private static final int SESSIONS_AT_ONCE = 100;

    private final ChatSessionRepository sessions;
    private final SessionDeleting deleting;
    private final RecommendationLedger ledger;
    private final Jobs jobs;

    ChatAccountDeletion(ChatSessionRepository sessions, SessionDeleting deleting, RecommendationLedger ledger,
            Jobs jobs) {
        this.sessions = sessions;
        this.deleting = deleting;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    @Override
    public void deleteOwnedBy(UUID accountId) {
        List<UUID> ids = lockSessions(accountId);
        jobs.cancelAll(ids);
        deleting.stopReplies(ids);
        // First, because deleting messages would update each ledger row that refers to them.
        ledger.forgetAccount(accountId);
        for (int start = 0; start < ids.size(); start += SESSIONS_AT_ONCE) {
            sessions.delete("id in ?1", ids.subList(start, Math.min(start + SESSIONS_AT_ONCE, ids.size())));
        }
    }

    /** Locks all sessions of the account, so that none is written in or closed concurrently; returns their ids. */
    private List<UUID> lockSessions(UUID accountId) {
        List<?> ids = sessions.getEntityManager()
                .createNativeQuery("SELECT id FROM chat_session WHERE account_id = ?1 ORDER BY id FOR UPDATE", UUID.class)
                .setParameter(1, accountId)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
