package dev.sommelier.chat.session;

import java.util.UUID;

/** Port to what was learned from sessions. */
public interface LearnedInsights {

    /** Deletes what was learned from a session and prevents learning from it later, in the caller's transaction. */
    void forget(UUID accountId, UUID sessionId);
}
