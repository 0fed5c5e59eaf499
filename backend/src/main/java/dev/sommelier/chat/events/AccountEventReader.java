package dev.sommelier.chat.events;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Words a change for each tab, with the session as it is now. */
@ApplicationScoped
class AccountEventReader {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final ChatSessionRepository sessions;
    private final SessionLife life;

    @Inject
    AccountEventReader(ChatSessionRepository sessions, SessionLife life) {
        this.sessions = sessions;
        this.life = life;
    }

    /** Throws when what was missed could not be read now either. */
    @Transactional
    void requireDatabase() {
        sessions.count("id", NO_SESSION);
    }

    /** Empty for a change of a session that has been deleted since: that is told next. */
    @Transactional
    Map<Caller, AccountEvent> read(SessionChanges.Change change, Set<Caller> callers) {
        Map<Caller, AccountEvent> events = new HashMap<>();
        if (change.kind() == SessionChanges.Change.Kind.SESSION_DELETED) {
            AccountEvent deleted = new AccountEvent(change.kind().eventName(), null, change.sessionId(), null);
            callers.forEach(caller -> events.put(caller, deleted));
        } else {
            sessions.findOwned(change.sessionId(), change.accountId()).ifPresent(session -> callers.forEach(caller -> events.put(
                    caller,
                    new AccountEvent(change.kind().eventName(), SessionSummary.of(session, life, caller), null,
                            change.messageId()))));
        }
        return events;
    }
}
