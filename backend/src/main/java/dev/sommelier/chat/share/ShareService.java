package dev.sommelier.chat.share;

import dev.sommelier.account.Caller;
import dev.sommelier.account.audit.AuditEvent;
import dev.sommelier.account.audit.AuditLog;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageStatus;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shares chats at their owner's request, and stops it. */
@ApplicationScoped
class ShareService {

    /** Bounds the list. Two new links at the same moment may exceed it by one. */
    private static final int MOST_PER_ACCOUNT = 100;

    /** @param isNew false when the chat was shared already */
    record Shared(ShareView share, boolean isNew) {
    }

    private final SessionAccess access;
    private final SessionShareRepository shares;
    private final MessageRepository messages;
    private final AuditLog audit;
    private final Clock clock;

    ShareService(SessionAccess access, SessionShareRepository shares, MessageRepository messages, AuditLog audit,
            Clock clock) {
        this.access = access;
        this.shares = shares;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates the link of a chat, or updates the existing one to show the chat up to now.
     *
     * @param address where the call comes from
     * @throws ProblemException 404 or 403 as {@link SessionAccess} tells; 409 for a private chat, one in which nobody wrote or
     *                          a reply is running, and when the account has as many links as it may
     */
    @Transactional
    Shared share(UUID sessionId, Caller caller, String address) {
        ChatSession session = access.ownedForUpdate(sessionId, caller.id());
        UUID last = lastMessage(session);
        SessionShare share = shares.findById(sessionId);
        boolean isNew = share == null;
        if (isNew) {
            if (shares.count("accountId", caller.id()) >= MOST_PER_ACCOUNT) {
                throw ProblemException.of(ProblemKind.TOO_MANY_SHARES,
                        "An account has at most " + MOST_PER_ACCOUNT + " shared chats; stop sharing one first.");
            }
            share = new SessionShare(sessionId, caller.id(), ShareToken.generate(), clock.instant());
        }
        share.moveTo(session.storedTitle(), last, clock.instant());
        shares.persist(share);
        audit.record(AuditEvent.CHAT_SHARED, caller.id(), address, sessionId);
        return new Shared(ShareView.of(share, session, caller), isNew);
    }

    /** Revokes the link of a chat for good. Idempotent; throws 404 or 403 as {@link SessionAccess} tells. */
    @Transactional
    void stop(UUID sessionId, Caller caller, String address) {
        access.ownedForUpdate(sessionId, caller.id());
        if (shares.deleteById(sessionId)) {
            audit.record(AuditEvent.SHARE_REVOKED, caller.id(), address, sessionId);
        }
    }

    private UUID lastMessage(ChatSession session) {
        if (session.isPrivate()) {
            throw ProblemException.of(ProblemKind.SESSION_PRIVATE, "A private chat cannot be shared.");
        }
        List<Message> all = messages.of(session.id());
        if (all.stream().anyMatch(message -> message.status() == MessageStatus.STREAMING)) {
            throw ProblemException.of(ProblemKind.REPLY_RUNNING, "Share the chat when its reply is complete.");
        }
        if (all.stream().noneMatch(message -> message.role() == Role.USER)) {
            throw ProblemException.of(ProblemKind.NOTHING_TO_SHARE, "Nobody has written in this chat yet.");
        }
        return all.get(all.size() - 1).id();
    }
}
