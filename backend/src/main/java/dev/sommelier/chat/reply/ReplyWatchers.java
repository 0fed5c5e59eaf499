package dev.sommelier.chat.reply;

import dev.sommelier.chat.message.ReplyNotices;
import dev.sommelier.notices.Listeners;
import dev.sommelier.notices.NoticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Wakes the followers of a reply after a change: directly when this process writes it, else by a notice after the commit.
 * A wake-up carries no data; followers read a snapshot.
 */
@ApplicationScoped
public class ReplyWatchers implements NoticeListener {

    private final Listeners<UUID, Runnable> watchers = new Listeners<>();

    /**
     * @param wake must not block: it is called by the thread that writes the reply or reads notices
     */
    public void add(UUID messageId, Runnable wake) {
        watchers.add(messageId, wake);
    }

    public void remove(UUID messageId, Runnable wake) {
        watchers.remove(messageId, wake);
    }

    void wake(UUID messageId) {
        watchers.of(messageId).forEach(Runnable::run);
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
        watchers.all().forEach(Runnable::run);
    }
}
