package dev.sommelier.chat.history;

import dev.sommelier.account.Account;
import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.wine.ledger.RecommendationLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads closed sessions for learning. */
@ApplicationScoped
public class ClosedSessions {

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final RecommendationLedger ledger;
    private final EntityManager database;

    ClosedSessions(ChatSessionRepository sessions, MessageRepository messages, RecommendationLedger ledger,
            EntityManager database) {
        this.sessions = sessions;
        this.messages = messages;
        this.ledger = ledger;
        this.database = database;
    }

    /** Empty when the session is gone, not closed, or private. */
    @Transactional
    public Optional<ClosedSession> find(UUID sessionId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> session.closedAt() != null && !session.isPrivate())
                .map(this::read);
    }

    private ClosedSession read(ChatSession session) {
        List<Message> found = messages.of(session.id());
        Map<UUID, List<UUID>> wines = ledger.wineIdsOf(found.stream().map(Message::id).toList());
        Caller owner = database.find(Account.class, session.accountId()).asCaller();
        return new ClosedSession(session.id(), session.accountId(), owner.language(), owner.timeZone(),
                session.closedAt(), found.stream().map(message -> line(message, wines)).toList());
    }

    private static ClosedSession.Line line(Message message, Map<UUID, List<UUID>> wines) {
        return new ClosedSession.Line(message.id(), message.role(), message.content(),
                wines.getOrDefault(message.id(), List.of()), message.createdAt());
    }
}
