package dev.sommelier.chat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    List<Message> of(UUID sessionId) {
        return list("sessionId = ?1 order by position", sessionId);
    }

    Optional<Message> find(UUID id, UUID sessionId) {
        return find("id = ?1 and sessionId = ?2", id, sessionId).firstResultOptional();
    }

    Optional<Message> findStreaming(UUID sessionId) {
        return find("sessionId = ?1 and status = ?2", sessionId, MessageStatus.STREAMING).firstResultOptional();
    }
}
