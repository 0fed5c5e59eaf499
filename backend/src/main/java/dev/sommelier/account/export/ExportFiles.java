package dev.sommelier.account.export;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
 * Writes exports to temporary files that are then sent, so that a large export takes no memory and a slow reader holds no
 * database connection. At most one per account at a time.
 */
@ApplicationScoped
class ExportFiles {

    private static final Logger LOG = Logger.getLogger(ExportFiles.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** The longest time it takes to send an export. Younger files may belong to another process on this machine. */
    private static final Duration SENT_WITHIN = Duration.ofHours(1);

    private final Set<UUID> served = ConcurrentHashMap.newKeySet();

    private final ExportWriter writer;
    private final Clock clock;

    ExportFiles(ExportWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Deletes the files of processes that were killed while they sent exports. */
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
