package dev.sommelier.chat.session;

import java.util.UUID;

/** Close, deletion or interruption, fired in the transaction that did it; observe it AFTER_SUCCESS. */
public sealed interface LifecycleEvent {

    record Closed(UUID sessionId, CloseReason reason) implements LifecycleEvent {
    }

    record Deleted(UUID sessionId, DeleteReason reason) implements LifecycleEvent {
    }

    /** A reply ended because the process that wrote it is gone. */
    record Interrupted(UUID sessionId, UUID messageId) implements LifecycleEvent {
    }

    /** Why a session closed. */
    enum CloseReason {
        /** A new one was opened. */
        NEW,
        /** The person closed it. */
        HAND,
        /** The idle limit passed. */
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
