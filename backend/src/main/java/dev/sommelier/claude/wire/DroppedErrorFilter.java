package dev.sommelier.claude.wire;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClosedException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Keeps connections that we closed ourselves out of the error log: the framework reports their end when nobody listens any
 * more.
 */
public final class DroppedErrorFilter {

    private static final Logger LOG = Logger.getLogger(DroppedErrorFilter.class);

    private DroppedErrorFilter() {
    }

    /** Logs all other errors that nobody listens to, as the framework does by default. */
    public static void install() {
        Infrastructure.setDroppedExceptionHandler(failure -> {
            if (!(failure instanceof HttpClosedException || failure instanceof TimeoutException)) {
                LOG.error("Mutiny had to drop the following exception", failure);
            }
        });
    }
}
