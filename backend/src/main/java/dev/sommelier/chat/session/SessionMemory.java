package dev.sommelier.chat.session;

import java.util.UUID;

/** The port to what is remembered across sessions. */
public interface SessionMemory {

    /** Drops what a session taught, and learns nothing of it any more, in the caller's transaction. */
    void forget(UUID accountId, UUID sessionId);
}
