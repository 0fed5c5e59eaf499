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
    private final MessageVersions versions;

    Transcript(MessageRepository messages, RecommendationLedger ledger, MessageVersions versions) {
        this.versions = versions;
        this.messages = messages;
        this.ledger = ledger;
    }

    /** The messages of a session that are shown, in order. */
    public List<MessageView> views(UUID sessionId, Language language) {
        return views(messages.of(sessionId), language);
    }

    /** With their wines and versions, in the given order. */
    public List<MessageView> views(List<Message> found, Language language) {
        Map<UUID, List<WineCardView>> cards =
                ledger.cardsOf(found.stream().map(Message::id).toList(), language);
        Map<UUID, List<UUID>> ids = versions.of(found);
        return found.stream()
                .map(message -> MessageView.of(message, cards.getOrDefault(message.id(), List.of()), ids.get(message.id())))
                .toList();
    }

    public MessageView view(Message message, Language language) {
        return views(List.of(message), language).get(0);
    }

    /** A message of which no wines are to be read: one of the person, or a reply that was just begun. */
    public MessageView viewWithoutWines(Message message) {
        return MessageView.of(message, List.of(), versions.of(List.of(message)).get(message.id()));
    }

    /** The message that a reply answers; null for a greeting, and when it was deleted meanwhile. */
    public MessageView questionOf(Message reply) {
        return reply.parentId() == null ? null
                : messages.findByIdOptional(reply.parentId()).map(this::viewWithoutWines).orElse(null);
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
