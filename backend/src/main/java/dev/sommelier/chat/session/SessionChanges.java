package dev.sommelier.chat.session;

import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.notices.Notices;
import dev.sommelier.text.EnumCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notifies the open tabs of an account of changes to its sessions, once the caller's transaction has committed. */
@ApplicationScoped
public class SessionChanges {

    /**
     * Payload of a notice.
     *
     * @param messageId the message concerned, or null
     */
    public record Change(UUID accountId, Kind kind, UUID sessionId, UUID messageId) {

        /** What happened. */
        public enum Kind {
            SESSION_CREATED,
            SESSION_TITLED,
            SESSION_RENAMED,
            SESSION_PINNED,
            SESSION_CLOSED,
            SESSION_DELETED,
            MESSAGE_SELECTED,
            REPLY_STARTED,
            REPLY_FINISHED;

            /** The event name in the stream, for example {@code session.created}. */
            public String eventName() {
                return EnumCode.of(this).replace('_', '.');
            }
        }

        public static Change parse(String payload) {
            String[] parts = payload.split(" ");
            return new Change(UUID.fromString(parts[0]), Kind.valueOf(parts[1]), UUID.fromString(parts[2]),
                    parts.length > 3 ? UUID.fromString(parts[3]) : null);
        }

        String payload() {
            return accountId + " " + kind + " " + sessionId + (messageId == null ? "" : " " + messageId);
        }
    }

    public static final String TOPIC = "account";

    private final Notices notices;
    private final ReplyNotices replyNotices;

    SessionChanges(Notices notices, ReplyNotices replyNotices) {
        this.notices = notices;
        this.replyNotices = replyNotices;
    }

    public void created(ChatSession session) {
        send(session, Change.Kind.SESSION_CREATED);
    }

    void titled(ChatSession session) {
        send(session, Change.Kind.SESSION_TITLED);
    }

    void renamed(ChatSession session) {
        send(session, Change.Kind.SESSION_RENAMED);
    }

    void pinned(ChatSession session) {
        send(session, Change.Kind.SESSION_PINNED);
    }

    void closed(ChatSession session) {
        send(session, Change.Kind.SESSION_CLOSED);
    }

    void deleted(UUID accountId, UUID sessionId) {
        send(new Change(accountId, Change.Kind.SESSION_DELETED, sessionId, null));
    }

    public void versionSelected(ChatSession session, UUID messageId) {
        send(session, Change.Kind.MESSAGE_SELECTED, messageId);
    }

    public void replyStarted(ChatSession session, UUID messageId) {
        send(session, Change.Kind.REPLY_STARTED, messageId);
    }

    /** Also wakes the followers of the reply. */
    public void replyFinished(ChatSession session, UUID messageId) {
        replyNotices.changed(List.of(messageId));
        send(session, Change.Kind.REPLY_FINISHED, messageId);
    }

    private void send(ChatSession session, Change.Kind kind) {
        send(session, kind, null);
    }

    private void send(ChatSession session, Change.Kind kind, UUID messageId) {
        send(new Change(session.accountId(), kind, session.id(), messageId));
    }

    private void send(Change change) {
        notices.send(TOPIC, change.payload());
    }
}
