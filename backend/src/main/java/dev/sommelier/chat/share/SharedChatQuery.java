package dev.sommelier.chat.share;

import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.Caller;
import dev.sommelier.account.export.ExportPart;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.share.SharedChat.SharedMessage;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ledger.RecommendationLedger;
import dev.sommelier.wine.ledger.WineCardView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads shared chats: for anybody who has a link, and all links for their owner, who may export them. */
@ApplicationScoped
class SharedChatQuery implements ExportPart {

    private final SessionShareRepository shares;
    private final ChatSessionRepository sessions;
    private final SessionLife life;
    private final MessageRepository messages;
    private final RecommendationLedger ledger;
    private final AccountRepository accounts;

    SharedChatQuery(SessionShareRepository shares, ChatSessionRepository sessions, SessionLife life,
            MessageRepository messages, RecommendationLedger ledger, AccountRepository accounts) {
        this.shares = shares;
        this.sessions = sessions;
        this.life = life;
        this.messages = messages;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        return Map.of("shared_chats", ownedBy(caller));
    }

    /** The links of an account whose chat still exists, the newest first. */
    @Transactional
    List<ShareView> ownedBy(Caller owner) {
        List<SessionShare> all = shares.of(owner.id());
        Map<UUID, ChatSession> living = sessions.list("id in ?1", all.stream().map(SessionShare::sessionId).toList()).stream()
                .filter(session -> !life.isExpired(session))
                .collect(Collectors.toMap(ChatSession::id, Function.identity()));
        return all.stream()
                .filter(share -> living.containsKey(share.sessionId()))
                .map(share -> ShareView.of(share, living.get(share.sessionId()), owner))
                .toList();
    }

    /**
     * The chat behind a link, as of when it was shared, from the person's first message on: the greeting was for them alone.
     *
     * @throws ProblemException 404, the same for a link that never was, was revoked, or whose chat is gone
     */
    @Transactional
    SharedChat show(String token) {
        SessionShare share = shares.findByToken(token).orElseThrow(SharedChatQuery::noSuchChat);
        ChatSession session = sessions.findByIdOptional(share.sessionId())
                .filter(found -> !life.isExpired(found))
                .orElseThrow(SharedChatQuery::noSuchChat);
        Caller owner = accounts.findByIdOptional(share.accountId()).orElseThrow(SharedChatQuery::noSuchChat).asCaller();
        List<Message> shown = messages.pathTo(share.lastMessageId()).stream()
                .dropWhile(message -> message.role() != Role.USER)
                // Without replies that were retried after the chat was shared.
                .filter(message -> !message.startedAt().isAfter(share.sharedAt()))
                .toList();
        Map<UUID, List<WineCardView>> cards =
                ledger.cardsOf(shown.stream().map(Message::id).toList(), owner.language());
        return new SharedChat(ShareView.titleOf(share, session, owner).text(), share.sharedAt(), shown.stream()
                .map(message -> new SharedMessage(message.role(), message.content(),
                        cards.getOrDefault(message.id(), List.of()).stream().map(WineCardView::forAnybody).toList()))
                .filter(message -> !message.content().isEmpty() || !message.wines().isEmpty())
                .toList());
    }

    private static ProblemException noSuchChat() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "There is no such shared chat.");
    }
}
