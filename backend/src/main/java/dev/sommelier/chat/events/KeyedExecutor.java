package dev.sommelier.chat.events;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Runs tasks on the worker pool: sequentially per key, in parallel across keys. */
@ApplicationScoped
class KeyedExecutor {

    private static final Logger LOG = Logger.getLogger(KeyedExecutor.class);

    private final Map<UUID, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    void run(UUID key, Runnable work) {
        CompletableFuture<Void> mine = last.compute(key, (id, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .thenRunAsync(work, Infrastructure.getDefaultWorkerPool())
                        .exceptionally(failure -> {
                            LOG.warnf("Work for %s failed: %s", key, failure.getMessage());
                            return null;
                        }));
        mine.whenComplete((done, failure) -> last.remove(key, mine));
    }
}
