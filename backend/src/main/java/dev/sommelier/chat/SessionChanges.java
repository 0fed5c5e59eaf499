package dev.sommelier.chat;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells every open tab of an account what happened to its sessions, once the caller's transaction has committed. */
@ApplicationScoped
public class SessionChanges {

    static final String TOPIC = "account";

    @Inject
    Notices notices;

    void created(ChatSession session) {
        tell(session, AccountEvent.Name.SESSION_CREATED);
    }

    void titled(ChatSession session) {
        tell(session, AccountEvent.Name.SESSION_TITLED);
    }

    void renamed(ChatSession session) {
        tell(session, AccountEvent.Name.SESSION_RENAMED);
    }

    void pinned(ChatSession session) {
        tell(session, AccountEvent.Name.SESSION_PINNED);
    }

    void closed(ChatSession session) {
        tell(session, AccountEvent.Name.SESSION_CLOSED);
    }

    void deleted(UUID accountId, UUID sessionId) {
        send(new AccountChange(accountId, AccountEvent.Name.SESSION_DELETED, sessionId, null));
    }

    void replyStarted(ChatSession session, UUID messageId) {
        tell(session, AccountEvent.Name.REPLY_STARTED, messageId);
    }

    void replyFinished(ChatSession session, UUID messageId) {
        tell(session, AccountEvent.Name.REPLY_FINISHED, messageId);
    }

    private void tell(ChatSession session, AccountEvent.Name name) {
        tell(session, name, null);
    }

    private void tell(ChatSession session, AccountEvent.Name name, UUID messageId) {
        send(new AccountChange(session.accountId(), name, session.id(), messageId));
    }

    private void send(AccountChange change) {
        notices.send(TOPIC, change.payload());
    }
}
