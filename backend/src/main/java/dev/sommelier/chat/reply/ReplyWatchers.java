package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.notices.NoticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes whoever follows a reply when it has changed: at once when this process writes it, by a notice after the commit when
 * another one does. Being woken says nothing about the change; whoever is woken reads how far the reply has come.
 */
@ApplicationScoped
public class ReplyWatchers implements NoticeListener {

    private final Map<UUID, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    /**
     * @param wake must be quick: it is called by the thread that writes the reply or reads notices
     */
    public void add(UUID messageId, Runnable wake) {
        watchers.compute(messageId, (id, others) -> {
            Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(wake);
            return all;
        });
    }

    public void remove(UUID messageId, Runnable wake) {
        watchers.computeIfPresent(messageId, (id, all) -> {
            all.remove(wake);
            return all.isEmpty() ? null : all;
        });
    }

    void wake(UUID messageId) {
        watchers.getOrDefault(messageId, Set.of()).forEach(Runnable::run);
    }

    @Override
    public String topic() {
        return ReplyNotices.CHANGED;
    }

    @Override
    public void onNotice(String payload) {
        for (String id : payload.split(",")) {
            wake(UUID.fromString(id));
        }
    }

    @Override
    public void onReconnect() {
        watchers.keySet().forEach(this::wake);
    }
}
