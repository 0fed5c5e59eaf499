package dev.sommelier.claude;

import jakarta.enterprise.context.ApplicationScoped;

/** Talks to the model. Calls block: use a worker thread, and never hold a database transaction meanwhile. */
@ApplicationScoped
public class ClaudeClient {

    /** Whether there is a key. Without one every call fails with {@link ClaudeException.Kind#NOT_CONFIGURED}. */
    public boolean isConfigured() {
        return false;
    }

    /**
     * Lets the model go on with a conversation and tells the listener what it writes, as it is written.
     *
     * @return the whole step; when it ends with {@link Ending#TOOLS}, call again with
     *         {@link Conversation#withResults}
     * @throws ClaudeException when there is no answer, or only a part of it
     */
    public Answer stream(Conversation conversation, AnswerListener listener) {
        throw new ClaudeException(ClaudeException.Kind.NOT_CONFIGURED, "There is no API key");
    }

    /**
     * Asks for JSON.
     *
     * @throws ClaudeException {@link ClaudeException.Kind#BAD_ANSWER} when what came is no JSON object
     */
    public JsonAnswer json(JsonQuestion question) {
        throw new ClaudeException(ClaudeException.Kind.NOT_CONFIGURED, "There is no API key");
    }
}
