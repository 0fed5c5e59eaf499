package dev.sommelier.chat.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sommelier.account.Caller;
import dev.sommelier.account.export.ExportPart;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.ModelTurns;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports all sessions of an account, oldest first, with their messages and wines. */
@ApplicationScoped
class ChatExport implements ExportPart {

    record ExportedSession(@JsonUnwrapped SessionSummary session, List<ExportedMessage> messages) {
    }

    /** @param modelTurns what was exchanged with the model for it, as JSON; null for what the model did not write */
    record ExportedMessage(@JsonUnwrapped MessageView message,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonRawValue String modelTurns) {
    }

    /** Sessions whose messages are read by one query and held in memory together. */
    private static final int SESSIONS_AT_ONCE = 20;

    private final ChatSessionRepository sessions;
    private final MessageRepository messages;
    private final ModelTurns turns;
    private final RecommendationLedger ledger;
    private final SessionLife life;

    ChatExport(ChatSessionRepository sessions, MessageRepository messages, ModelTurns turns, RecommendationLedger ledger,
            SessionLife life) {
        this.turns = turns;
        this.sessions = sessions;
        this.messages = messages;
        this.ledger = ledger;
        this.life = life;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        return Map.of("sessions", all(caller));
    }

    private Stream<ExportedSession> all(Caller caller) {
        List<ChatSession> all = sessions.list("accountId = ?1 order by createdAt, id", caller.id()).stream()
                .filter(session -> !life.isExpired(session))
                .toList();
        return IntStream.iterate(0, start -> start < all.size(), start -> start + SESSIONS_AT_ONCE)
                .mapToObj(start -> all.subList(start, Math.min(start + SESSIONS_AT_ONCE, all.size())))
                .flatMap(some -> exported(some, caller));
    }

    private Stream<ExportedSession> exported(List<ChatSession> some, Caller caller) {
        // The sessions before these are written already: release their entities.
        messages.getEntityManager().clear();
        List<Message> found = messages.list(
                "sessionId in ?1 order by sessionId, position", some.stream().map(ChatSession::id).toList());
        List<UUID> ids = found.stream().map(Message::id).toList();
        Map<UUID, List<WineCardView>> cards = ledger.cardsOf(ids, caller.language());
        Map<UUID, String> exchanged = turns.of(ids);
        Map<UUID, List<ExportedMessage>> views = found.stream().collect(Collectors.groupingBy(
                Message::sessionId,
                Collectors.mapping(
                        message -> new ExportedMessage(
                                MessageView.of(message, cards.getOrDefault(message.id(), List.of())),
                                exchanged.get(message.id())),
                        Collectors.toList())));
        return some.stream().map(session -> new ExportedSession(
                SessionSummary.of(session, life, caller), views.getOrDefault(session.id(), List.of())));
    }
}
