package dev.sommelier.account.export;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Writes exports to files and lets them be sent from there, so that a long one needs no memory and a slow reader no
 * connection of the database. One at a time for an account: they are big.
 */
@ApplicationScoped
class ExportDesk {

    private static final Logger LOG = Logger.getLogger(ExportDesk.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** So long after it was written an export is still being sent at most; another process may have the same folder. */
    private static final Duration SENT_WITHIN = Duration.ofHours(1);

    private final Set<UUID> served = ConcurrentHashMap.newKeySet();

    private final ExportWriter writer;
    private final Clock clock;

    @Inject
    ExportDesk(ExportWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** What a process left behind that was killed while it sent exports. */
    void deleteLeftovers(@Observes StartupEvent event) {
        try {
            ExportFile.deleteLeftovers(Path.of(System.getProperty("java.io.tmpdir")), clock.instant().minus(SENT_WITHIN));
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Old exports could not be deleted", e);
        }
    }

    /**
     * @return a file to be closed when the answer has ended
     * @throws ProblemException 429 while another one of the account is open
     */
    ExportFile open(UUID accountId) {
        if (!served.add(accountId)) {
            throw ProblemException.retryLater(
                    ProblemKind.TOO_MANY_REQUESTS, "Another export of this account is still on its way.", PAUSE);
        }
        try {
            return new ExportFile(() -> served.remove(accountId));
        } catch (IOException e) {
            served.remove(accountId);
            throw new UncheckedIOException(e);
        }
    }

    void write(Caller caller, ExportFile file) {
        try (OutputStream out = file.output()) {
            writer.write(caller, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
