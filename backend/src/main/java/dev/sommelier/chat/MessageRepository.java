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

    Optional<Message> findAt(UUID sessionId, int position) {
        return find("sessionId = ?1 and position = ?2", sessionId, position).firstResultOptional();
    }

    /** The first reply to a message, of those that were written to their end. */
    Optional<Message> findFirstCompleteReply(UUID sessionId) {
        return find(
                        "sessionId = ?1 and role = ?2 and not welcome and status = ?3 order by position",
                        sessionId, Role.ASSISTANT, MessageStatus.COMPLETE)
                .firstResultOptional();
    }
}
