package dev.sommelier.chat.session;

import java.util.UUID;

/** What became of a session or a reply; fired in the transaction that did it, to be heard after its success. */
public sealed interface LifecycleEvent {

    record Closed(UUID sessionId, CloseReason reason) implements LifecycleEvent {
    }

    record Deleted(UUID sessionId, DeleteReason reason) implements LifecycleEvent {
    }

    /** The process that wrote a reply is gone. */
    record Interrupted(UUID sessionId, UUID messageId) implements LifecycleEvent {
    }

    /** Why a session closed. */
    enum CloseReason {
        /** A new one was opened. */
        NEW,
        /** The person closed it. */
        HAND,
        /** Nobody wrote for too long. */
        IDLE
    }

    /** Why a session was deleted. */
    enum DeleteReason {
        /** The person deleted it. */
        HAND,
        /** It was private, and closed. */
        PRIVATE,
        /** Its last message is older than sessions are kept. */
        OLD,
        /** Nobody ever wrote in it. */
        UNREAD
    }
}
