package dev.sommelier.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** What the current request's {@code Idempotency-Key} is known for; without such a header, nothing. */
@RequestScoped
public class KeyedRequest {

    /**
     * A reply that the call has started before.
     *
     * @param opensChat whether it is the greeting of a chat that the call opened
     */
    public record EarlierReply(UUID sessionId, UUID messageId, boolean opensChat) {
    }

    private final KeyedCalls calls;

    /** Null without a header. */
    private IdempotencyKey key;
    /** Null for none. */
    private EarlierReply earlier;
    private boolean isReserved;

    KeyedRequest(KeyedCalls calls) {
        this.calls = calls;
    }

    /** The key is new, and this request is to answer for it. */
    void reserved(IdempotencyKey newKey) {
        key = newKey;
        isReserved = true;
    }

    void repeats(IdempotencyKey knownKey, EarlierReply reply) {
        key = knownKey;
        earlier = reply;
    }

    /** The key that this request is to answer for; empty without a header, and for a call that is answered from its reply. */
    Optional<IdempotencyKey> reservedKey() {
        return isReserved ? Optional.of(key) : Optional.empty();
    }

    /** The reply that was started when the same call was sent before. */
    public Optional<EarlierReply> earlierReply() {
        return Optional.ofNullable(earlier);
    }

    /** Records the reply that this request starts, in the caller's transaction. */
    public void startReply(UUID messageId, boolean opensChat) {
        if (key != null) {
            calls.startReply(key, messageId, opensChat);
        }
    }
}
