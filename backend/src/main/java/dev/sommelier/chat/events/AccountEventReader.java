package dev.sommelier.chat.events;

import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionChange;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<AccountTab, AccountEvent> read(SessionChange change, List<AccountTab> tabs) {
        Map<AccountTab, AccountEvent> events = new HashMap<>();
        if (change.kind() == SessionChange.Kind.SESSION_DELETED) {
            AccountEvent deleted = new AccountEvent(change.kind().eventName(), null, change.sessionId(), null);
            tabs.forEach(tab -> events.put(tab, deleted));
        } else {
            sessions.findOwned(change.sessionId(), change.accountId()).ifPresent(session -> tabs.forEach(tab -> events.put(
                    tab,
                    new AccountEvent(change.kind().eventName(), SessionSummary.of(session, life, tab.caller()), null,
                            change.messageId()))));
        }
        return events;
    }
}
