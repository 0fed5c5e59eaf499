package dev.sommelier.chat;

import dev.sommelier.jobs.Jobs;
import dev.sommelier.wine.RecommendationLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** The one way in which a session closes, whatever closes it. Needs a transaction, and the session's row locked. */
@ApplicationScoped
class SessionClosing {

    /** Why a session closed; in logs and metrics. */
    enum Reason {
        /** A new one was opened. */
        NEW,
        /** The person closed it. */
        HAND,
        /** Nobody wrote for too long. */
        IDLE
    }

    private static final Logger LOG = Logger.getLogger(SessionClosing.class);

    @Inject
    ChatSessionRepository sessions;

    @Inject
    RecommendationLedger ledger;

    @Inject
    SessionLife life;

    @Inject
    Jobs jobs;

    @Inject
    SessionChanges changes;

    /** A private session is deleted with all it showed; another is kept, and taught from if anybody wrote in it. */
    void close(ChatSession session, Reason reason) {
        life.close(session);
        LOG.infof("Session %s closed: %s", session.id(), reason);
        if (session.isPrivate()) {
            ledger.forgetSession(session.id());
            sessions.delete(session);
            changes.deleted(session.accountId(), session.id());
            return;
        }
        changes.closed(session);
        if (session.isWrittenIn()) {
            jobs.enqueue(ClosedSessions.CLOSED, session.id());
        }
    }
}
