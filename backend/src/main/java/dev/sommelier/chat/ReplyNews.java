package dev.sommelier.chat;

import dev.sommelier.notices.NoticeListener;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for news of a reply, on whichever replica it is written. */
@ApplicationScoped
class ReplyNews implements NoticeListener {

    static final String TOPIC = "reply";

    private final Map<UUID, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String payload) {
        for (String id : payload.split(",")) {
            watchers.getOrDefault(UUID.fromString(id), Set.of()).forEach(Runnable::run);
        }
    }

    @Override
    public void mayHaveMissedSome() {
        watchers.values().forEach(some -> some.forEach(Runnable::run));
    }

    /**
     * @param wake called by the thread of notices: must be quick
     */
    void watch(UUID messageId, Runnable wake) {
        watchers.compute(messageId, (id, others) -> {
            Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(wake);
            return all;
        });
    }

    void leave(UUID messageId, Runnable wake) {
        watchers.computeIfPresent(messageId, (id, all) -> {
            all.remove(wake);
            return all.isEmpty() ? null : all;
        });
    }

    /** Completes when the condition holds after some news, or the time is up. */
    CompletionStage<Void> await(UUID messageId, Duration longest, BooleanSupplier condition) {
        CompletableFuture<Void> held = new CompletableFuture<>();
        Runnable look = () -> Infrastructure.getDefaultWorkerPool().execute(() -> {
            if (condition.getAsBoolean()) {
                held.complete(null);
            }
        });
        watch(messageId, look);
        // It may have happened before anybody watched.
        look.run();
        return held.completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync((done, failure) -> leave(messageId, look), Infrastructure.getDefaultWorkerPool());
    }
}
