package dev.sommelier.chat.session;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells every open tab of an account what happened to its sessions, once the caller's transaction has committed. */
@ApplicationScoped
public class SessionChanges {

    public static final String TOPIC = "account";

    private final Notices notices;

    @Inject
    SessionChanges(Notices notices) {
        this.notices = notices;
    }

    public void created(ChatSession session) {
        send(session, SessionChange.Kind.SESSION_CREATED);
    }

    void titled(ChatSession session) {
        send(session, SessionChange.Kind.SESSION_TITLED);
    }

    void renamed(ChatSession session) {
        send(session, SessionChange.Kind.SESSION_RENAMED);
    }

    void pinned(ChatSession session) {
        send(session, SessionChange.Kind.SESSION_PINNED);
    }

    void closed(ChatSession session) {
        send(session, SessionChange.Kind.SESSION_CLOSED);
    }

    void deleted(UUID accountId, UUID sessionId) {
        send(new SessionChange(accountId, SessionChange.Kind.SESSION_DELETED, sessionId, null));
    }

    public void replyStarted(ChatSession session, UUID messageId) {
        send(session, SessionChange.Kind.REPLY_STARTED, messageId);
    }

    public void replyFinished(ChatSession session, UUID messageId) {
        send(session, SessionChange.Kind.REPLY_FINISHED, messageId);
    }

    private void send(ChatSession session, SessionChange.Kind kind) {
        send(session, kind, null);
    }

    private void send(ChatSession session, SessionChange.Kind kind, UUID messageId) {
        send(new SessionChange(session.accountId(), kind, session.id(), messageId));
    }

    private void send(SessionChange change) {
        notices.send(TOPIC, change.payload());
    }
}
