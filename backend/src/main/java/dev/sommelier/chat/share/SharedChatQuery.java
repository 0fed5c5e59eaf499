package dev.sommelier.chat.share;

import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.Language;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.share.SharedChat.SharedMessage;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads shared chats: for whoever has a link, and all links for their owner. */
@ApplicationScoped
class SharedChatQuery {

    private final SessionShareRepository shares;
    private final ChatSessionRepository sessions;
    private final SessionLife life;
    private final MessageRepository messages;
    private final RecommendationLedger ledger;
    private final AccountRepository accounts;

    @Inject
    SharedChatQuery(SessionShareRepository shares, ChatSessionRepository sessions, SessionLife life,
            MessageRepository messages, RecommendationLedger ledger, AccountRepository accounts) {
        this.shares = shares;
        this.sessions = sessions;
        this.life = life;
        this.messages = messages;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** The links of an account that lead somewhere, the newest first. */
    @Transactional
    List<ShareView> of(UUID accountId) {
        List<SessionShare> all = shares.of(accountId);
        // One statement for all of their sessions.
        sessions.list("id in ?1", all.stream().map(SessionShare::sessionId).toList());
        return all.stream().filter(this::leadsSomewhere).map(ShareView::of).toList();
    }

    /**
     * The chat behind a link, as of when it was shared, from the person's first message on: the greeting was for them alone.
     *
     * @throws ProblemException 404, the same for a link that never was, was revoked, or whose chat is gone
     */
    @Transactional
    SharedChat show(String token) {
        SessionShare share = shares.findByToken(token)
                .filter(this::leadsSomewhere)
                .orElseThrow(SharedChatQuery::nowhere);
        List<Message> shown = messages.of(share.sessionId()).stream()
                .dropWhile(message -> message.role() != Role.USER)
                .filter(message -> message.position() <= share.lastPosition())
                // A reply that was begun anew is a later one.
                .filter(message -> !message.startedAt().isAfter(share.sharedAt()))
                .toList();
        Language language = accounts.findByIdOptional(share.accountId())
                .map(account -> account.asCaller().language())
                .orElseThrow(SharedChatQuery::nowhere);
        Map<UUID, List<WineCardView>> cards = ledger.cardsOf(shown.stream().map(Message::id).toList(), language);
        return new SharedChat(share.title(), share.sharedAt(), shown.stream()
                .map(message -> new SharedMessage(message.role(), message.content(),
                        cards.getOrDefault(message.id(), List.of()).stream().map(WineCardView::forAnybody).toList()))
                .filter(message -> !message.content().isEmpty() || !message.wines().isEmpty())
                .toList());
    }

    private boolean leadsSomewhere(SessionShare share) {
        return sessions.findByIdOptional(share.sessionId()).filter(session -> !life.isExpired(session)).isPresent();
    }

    private static ProblemException nowhere() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "There is no such shared chat.");
    }
}
