package dev.sommelier.claude;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClosedException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * When we hang up, or stop waiting for the head of an answer, the framework notices later than we do and finds nobody
 * to tell; that is no error.
 */
final class HangUps {

    private static final Logger LOG = Logger.getLogger(HangUps.class);

    private HangUps() {
    }

    /** Logs what is dropped as before, but for our own hanging up. */
    static void hush() {
        Infrastructure.setDroppedExceptionHandler(failure -> {
            if (!(failure instanceof HttpClosedException || failure instanceof TimeoutException)) {
                LOG.error("Mutiny had to drop the following exception", failure);
            }
        });
    }
}
