package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.notices.NoticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes the followers of a reply after a change: directly when this process writes it, else by a notice after the commit.
 * A wake-up carries no data; followers read a snapshot.
 */
@ApplicationScoped
public class ReplyWatchers implements NoticeListener {

    private final Map<UUID, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    /**
     * @param wake must not block: it is called by the thread that writes the reply or reads notices
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
