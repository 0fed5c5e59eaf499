package dev.sommelier.chat.message;

import dev.sommelier.account.Language;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the messages of a session with their wines. Needs a transaction. */
@ApplicationScoped
public class Transcript {

    private static final int MAX_EARLIER_TURNS = 20;

    private final MessageRepository messages;
    private final RecommendationLedger ledger;

    Transcript(MessageRepository messages, RecommendationLedger ledger) {
        this.messages = messages;
        this.ledger = ledger;
    }

    public List<MessageView> views(UUID sessionId, Language language) {
        List<Message> found = messages.of(sessionId);
        Map<UUID, List<WineCardView>> cards =
                ledger.cardsOf(found.stream().map(Message::id).toList(), language);
        return found.stream()
                .map(message -> MessageView.of(message, cards.getOrDefault(message.id(), List.of())))
                .toList();
    }

    public MessageView view(Message message, Language language) {
        return MessageView.of(
                message,
                ledger.cardsOf(List.of(message.id()), language).getOrDefault(message.id(), List.of()));
    }

    /** The turns before a reply, in order, without failed ones and those with neither text nor wines. */
    public List<Turn> turnsBefore(Message reply) {
        return turns(messages.of(reply.sessionId()).stream()
                .filter(message -> message.position() < reply.position())
                .filter(message -> message.status() != MessageStatus.FAILED));
    }

    /** The last 20 messages of the session that this one continues; empty when it continues none. */
    public List<Turn> turnsEarlierThan(UUID sessionId, UUID accountId) {
        List<Message> found = messages.ofContinued(sessionId, accountId).stream()
                .filter(message -> message.status() != MessageStatus.FAILED)
                .filter(message -> message.status() != MessageStatus.STREAMING)
                .toList();
        return turns(found.subList(Math.max(0, found.size() - MAX_EARLIER_TURNS), found.size()).stream());
    }

    private List<Turn> turns(Stream<Message> messages) {
        List<Message> found = messages.toList();
        Map<UUID, List<UUID>> wines = ledger.wineIdsOf(found.stream().map(Message::id).toList());
        return found.stream()
                .filter(message -> !message.content().isEmpty() || wines.containsKey(message.id()))
                .map(message -> new Turn(message.id(), message.role(), message.content(),
                        wines.getOrDefault(message.id(), List.of())))
                .toList();
    }
}
