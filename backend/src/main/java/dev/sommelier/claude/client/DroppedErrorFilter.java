package dev.sommelier.claude.client;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClosedException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Keeps the end of connections that we closed ourselves out of the error log, where Mutiny reports errors without a
 * subscriber.
 */
public final class DroppedErrorFilter {

    private static final Logger LOG = Logger.getLogger(DroppedErrorFilter.class);

    private DroppedErrorFilter() {
    }

    /** Other errors without a subscriber are still logged, as by default. */
    public static void install() {
        Infrastructure.setDroppedExceptionHandler(failure -> {
            if (!(failure instanceof HttpClosedException || failure instanceof TimeoutException)) {
                LOG.error("Mutiny had to drop the following exception", failure);
            }
        });
    }
}
