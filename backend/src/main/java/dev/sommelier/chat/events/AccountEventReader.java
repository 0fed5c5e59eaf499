package dev.sommelier.chat.events;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Builds the event for a change, with the session as it is now, in the language and time zone of each caller. */
@ApplicationScoped
class AccountEventReader {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final ChatSessionRepository sessions;
    private final SessionLife life;

    AccountEventReader(ChatSessionRepository sessions, SessionLife life) {
        this.sessions = sessions;
        this.life = life;
    }

    /** Throws while the database is unreachable. */
    @Transactional
    void requireDatabase() {
        sessions.count("id", NO_SESSION);
    }

    /** Empty when the session was deleted since; its deletion has a notice of its own. */
    @Transactional
    Map<Caller, AccountEvent> read(SessionChanges.Change change, Set<Caller> callers) {
        Map<Caller, AccountEvent> events = new HashMap<>();
        if (change.kind() == SessionChanges.Change.Kind.SESSION_DELETED) {
            AccountEvent deleted = new AccountEvent(change.kind().eventName(), null, change.sessionId(), null);
            callers.forEach(caller -> events.put(caller, deleted));
        } else {
            sessions.findOwned(change.sessionId(), change.accountId()).ifPresent(session -> callers.forEach(caller ->
                    events.put(caller, new AccountEvent(change.kind().eventName(),
                            SessionSummary.of(session, life, caller), null, change.messageId()))));
        }
        return events;
    }
}
