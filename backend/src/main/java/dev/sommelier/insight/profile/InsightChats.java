package dev.sommelier.insight.profile;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the titles of the chats that insights were learned from. */
@ApplicationScoped
class InsightChats {

    private final EntityManager database;
    private final SessionLife life;

    InsightChats(EntityManager database, SessionLife life) {
        this.database = database;
        this.life = life;
    }

    /** By session id, without sessions that are deleted, past their retention or of another account. */
    @Transactional
    Map<UUID, InsightView.Chat> of(Collection<UUID> sessionIds, Caller caller) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "from ChatSession where accountId = :account and id in :ids", ChatSession.class)
                .setParameter("account", caller.id())
                .setParameter("ids", sessionIds)
                .getResultStream()
                .filter(session -> !life.isExpired(session))
                .map(session -> new InsightView.Chat(session.id(), session.title(caller).text()))
                .collect(Collectors.toMap(InsightView.Chat::id, chat -> chat));
    }
}
