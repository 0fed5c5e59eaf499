package dev.sommelier.chat.exchange;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageText;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionAccess;
import dev.sommelier.chat.session.SessionChanges;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.ledger.RecommendationLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Transactions that start an exchange: the person's message and an empty streaming reply are stored together. Each takes
 * the time of its first attempt and whether it is repeated; a repeated one returns what an earlier attempt committed.
 */
@ApplicationScoped
public class ExchangeStart {

    private final SessionAccess access;
    private final MessageRepository messages;
    private final RecommendationLedger ledger;
    private final SessionLife life;
    private final ReplySettings settings;
    private final SessionChanges changes;
    private final AbandonedReplies abandoned;

    ExchangeStart(SessionAccess access, MessageRepository messages, RecommendationLedger ledger, SessionLife life,
            ReplySettings settings, SessionChanges changes, AbandonedReplies abandoned) {
        this.access = access;
        this.messages = messages;
        this.ledger = ledger;
        this.life = life;
        this.settings = settings;
        this.changes = changes;
        this.abandoned = abandoned;
    }

    /**
     * @throws ProblemException 409 for a read-only session, while another reply is running, or when the client id names
     *                          another message
     */
    @Transactional
    public StartedReply ask(UUID sessionId, MessageText text, ClientId clientId, Caller caller, Instant now, boolean again) {
        ChatSession session = access.ownedForUpdate(sessionId, caller.id());
        Optional<Message> sent = clientId == null
                ? Optional.empty() : messages.findByClientId(sessionId, clientId.value());
        if (sent.isPresent() && !(again && isOurs(sent.get(), now))) {
            return sameExchange(sent.get(), text);
        }
        Optional<Message> ours = again ? runningSince(sessionId, now) : Optional.empty();
        if (ours.isPresent()) {
            return StartedReply.toWrite(pending(session, questionOf(ours.get()), ours.get(), caller));
        }
        refuseUnlessWritable(session);
        Message question = Message.written(sessionId, session.append(Role.USER, now), text.value(),
                clientId == null ? null : clientId.value(), now);
        messages.persist(question);
        Message reply = Message.reply(
                sessionId, session.append(Role.ASSISTANT, now), now, settings.lease());
        messages.persist(reply);
        changes.replyStarted(session, reply.id());
        return StartedReply.toWrite(pending(session, MessageView.of(question, List.of()), reply, caller));
    }

    private static boolean isOurs(Message sent, Instant now) {
        return sent.startedAt().equals(now);
    }

    private StartedReply sameExchange(Message sent, MessageText text) {
        if (!sent.content().equals(text.value())) {
            throw ProblemException.of(ProblemKind.CLIENT_ID_TAKEN, "This client_id names another message of this chat.");
        }
        return messages.findAt(sent.sessionId(), sent.position() + 1)
                .map(reply -> StartedReply.existing(new ReplyRef(sent.sessionId(), reply.id())))
                .orElseThrow(MessageRepository::noSuchMessage);
    }

    /**
     * @throws ProblemException 404 for an unknown message; 409 for a read-only session, while another reply is running, or
     *                          when it is not the last message or did not fail
     */
    @Transactional
    public StartedReply retry(ReplyRef ref, Caller caller, Instant now, boolean again) {
        ChatSession session = access.ownedForUpdate(ref.sessionId(), caller.id());
        Message reply = messages.find(ref.messageId(), ref.sessionId()).orElseThrow(MessageRepository::noSuchMessage);
        if (!(again && reply.isBeingWrittenSince(now))) {
            refuseUnlessWritable(session);
            if (!reply.isRetryable() || reply.position() != session.messageCount() - 1) {
                throw ProblemException.of(
                        ProblemKind.REPLY_NOT_RETRYABLE, "Only the last reply, stopped or failed, can be answered again.");
            }
            // The new answer replaces the old one, so it may show the same wines.
            ledger.forgetMessage(ref.messageId());
            reply.restart(now, settings.lease());
            session.touch(now);
            changes.replyStarted(session, ref.messageId());
        }
        return StartedReply.toWrite(pending(session, questionOf(reply), reply, caller));
    }

    private void refuseUnlessWritable(ChatSession session) {
        if (!life.isActive(session)) {
            throw ProblemException.of(ProblemKind.SESSION_READ_ONLY, "This chat is closed. Continue in a new one.");
        }
        messages.findStreaming(session.id()).ifPresent(running -> {
            if (!abandoned.interruptIfAbandoned(running)) {
                throw ProblemException.of(ProblemKind.REPLY_RUNNING, "Wait for the reply, or stop it.");
            }
            messages.flush();
        });
    }

    private Optional<Message> runningSince(UUID sessionId, Instant now) {
        return messages.findStreaming(sessionId).filter(reply -> reply.isBeingWrittenSince(now));
    }

    private PendingReply pending(ChatSession session, MessageView question, Message reply, Caller caller) {
        return PendingReply.of(caller, SessionSummary.of(session, life, caller), question, reply);
    }

    private MessageView questionOf(Message reply) {
        return reply.isWelcome() ? null
                : messages.findAt(reply.sessionId(), reply.position() - 1)
                        .map(message -> MessageView.of(message, List.of()))
                        .orElseThrow(MessageRepository::noSuchMessage);
    }
}
