package dev.sommelier.account;

import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes exports to files and lets them be sent from there, so that a long one needs no memory and a slow reader no
 * connection of the database. One at a time for an account: they are big.
 */
@ApplicationScoped
class ExportDesk {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Set<UUID> served = ConcurrentHashMap.newKeySet();

    @Inject
    ExportWriter writer;

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
