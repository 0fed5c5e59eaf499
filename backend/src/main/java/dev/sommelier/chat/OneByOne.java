package dev.sommelier.chat;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Runs work on other threads: about one subject in the order in which it came, about several at the same time. */
@ApplicationScoped
class OneByOne {

    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private final Map<UUID, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    void run(UUID subject, Runnable work) {
        CompletableFuture<Void> mine = last.compute(subject, (id, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .thenRunAsync(work, Infrastructure.getDefaultWorkerPool())
                        .exceptionally(failure -> {
                            LOG.warnf("News of %s were not told: %s", subject, failure.getMessage());
                            return null;
                        }));
        mine.whenComplete((done, failure) -> last.remove(subject, mine));
    }
}
