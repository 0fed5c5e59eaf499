package dev.sommelier.chat.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Registry of the replies that this process is writing. */
@ApplicationScoped
class RunningReplies {

    private final Map<UUID, Reply> byId = new ConcurrentHashMap<>();

    void add(Reply reply) {
        byId.put(reply.id(), reply);
    }

    void remove(Reply reply) {
        byId.remove(reply.id(), reply);
    }

    Optional<Reply> find(UUID messageId) {
        return Optional.ofNullable(byId.get(messageId));
    }

    Collection<Reply> all() {
        return byId.values();
    }
}
