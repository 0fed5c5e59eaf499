package dev.sommelier.claude.client;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Remembers whether the key was refused at the last call, and logs it once. */
final class KeyStatus {

    private static final Logger LOG = Logger.getLogger(KeyStatus.class);

    private final AtomicReference<Kind> refusal = new AtomicReference<>();

    /** Makes a call and watches how it ends. */
    <T> T watch(Supplier<T> call) {
        try {
            T answer = call.get();
            refusal.set(null);
            return answer;
        } catch (ClaudeException e) {
            boolean refused = e.kind() == Kind.AUTHENTICATION || e.kind() == Kind.PAYMENT_REQUIRED;
            if (refused && refusal.getAndSet(e.kind()) == null) {
                LOG.errorf("The key of the model is refused (%s): the house sommelier answers until it is replaced", e.kind());
            }
            throw e;
        }
    }

    /** Why the key was refused at the last call; empty when it was not. */
    Optional<Kind> refusal() {
        return Optional.ofNullable(refusal.get());
    }
}
