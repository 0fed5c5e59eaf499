package dev.sommelier.claude.client;

import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeSettings;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * A circuit breaker: while the server is unreachable, calls fail at once, so that the house sommelier answers without a
 * wait. Refusals, a wrong key and cancelled calls do not count as failures.
 */
public final class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final Guard guard;

    public Breaker(ClaudeSettings.Breaker settings) {
        this.guard = Guard.create()
                .withDescription("messages-api")
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.calls())
                .failureRatio(settings.failureRatio())
                .delay(settings.rest().toMillis(), ChronoUnit.MILLIS)
                .when(Breaker::isFailure)
                .onStateChange(Breaker::logState)
                .done()
                .build();
    }

    /**
     * @throws ClaudeException UNAVAILABLE, without doing the work, while the circuit is open; else whatever the work throws
     */
    public <T> T call(Supplier<T> work, Class<T> type) {
        try {
            return guard.get(work, type);
        } catch (CircuitBreakerOpenException e) {
            throw new ClaudeException(
                    Kind.UNAVAILABLE, "The Messages API has failed too often and is left alone for now");
        } catch (ClaudeException e) {
            if (e.kind() == Kind.CANCELLED) {
                // The circuit breaker has cleared the interrupt flag: set it again.
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    private static boolean isFailure(Throwable failure) {
        return failure instanceof ClaudeException known
                && (known.kind() == Kind.UNAVAILABLE || known.kind() == Kind.TIMED_OUT);
    }

    private static void logState(CircuitBreakerState state) {
        LOG.infof("The circuit to the Messages API is %s", state);
    }
}
