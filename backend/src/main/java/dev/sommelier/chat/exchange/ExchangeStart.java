package dev.sommelier.chat.exchange;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageText;
import dev.sommelier.chat.message.MessageVersions;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Transcript;
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
    private final MessageVersions versions;
    private final Transcript transcript;
    private final RecommendationLedger ledger;
    private final SessionLife life;
    private final ReplySettings settings;
    private final SessionChanges changes;
    private final AbandonedReplies abandoned;

    ExchangeStart(SessionAccess access, MessageRepository messages, MessageVersions versions, Transcript transcript,
            RecommendationLedger ledger, SessionLife life, ReplySettings settings, SessionChanges changes,
            AbandonedReplies abandoned) {
        this.access = access;
        this.messages = messages;
        this.versions = versions;
        this.transcript = transcript;
        this.ledger = ledger;
        this.life = life;
        this.settings = settings;
        this.changes = changes;
        this.abandoned = abandoned;
    }

    /**
     * @param editedId the message of the person that this is a new version of; null to append it
     * @throws ProblemException 404 for an unknown edited message; 409 for a read-only session, while another reply is
     *                          running, when the client id names another message, or to edit a reply
     */
    @Transactional
    public StartedReply ask(UUID sessionId, UUID editedId, MessageText text, ClientId clientId, Caller caller, Instant now,
            boolean again) {
        ChatSession session = access.ownedForUpdate(sessionId, caller.id());
        Optional<Message> sent = clientId == null
                ? Optional.empty() : messages.findByClientId(sessionId, clientId.value());
        if (sent.isPresent() && !(again && isOurs(sent.get(), now))) {
            return sameExchange(sent.get(), text);
        }
        Optional<Message> ours = again ? runningSince(sessionId, now) : Optional.empty();
        if (ours.isPresent()) {
            return pending(session, ours.get(), caller);
        }
        Message last = lastUnlessRefused(session);
        Message edited = editedId == null ? null : versionable(editedId, sessionId, Role.USER);
        Message question = edited == null
                ? Message.written(sessionId, last.id(), session.append(Role.USER, now), text.value(), ClientId.text(clientId), now)
                : Message.written(sessionId, edited.parentId(), cutBefore(edited, session, Role.USER, now), text.value(),
                        ClientId.text(clientId), now).asVersion(versions.replace(edited));
        messages.persist(question);
        return begin(session, Message.reply(sessionId, question.id(), session.append(Role.ASSISTANT, now), now,
                settings.lease()), caller);
    }

    /**
     * Answers the same message again, beside the former reply.
     *
     * @throws ProblemException 404 for an unknown message; 409 for a read-only session, while another reply is running, for a
     *                          greeting or a message of the person
     */
    @Transactional
    public StartedReply regenerate(ReplyRef ref, Caller caller, Instant now, boolean again) {
        ChatSession session = access.ownedForUpdate(ref.sessionId(), caller.id());
        Optional<Message> ours = again ? runningSince(ref.sessionId(), now) : Optional.empty();
        if (ours.isPresent()) {
            return pending(session, ours.get(), caller);
        }
        lastUnlessRefused(session);
        Message former = versionable(ref.messageId(), ref.sessionId(), Role.ASSISTANT);
        int position = cutBefore(former, session, Role.ASSISTANT, now);
        return begin(session, Message.reply(session.id(), former.parentId(), position, now, settings.lease())
                .asVersion(versions.replace(former)), caller);
    }

    private StartedReply begin(ChatSession session, Message reply, Caller caller) {
        messages.persist(reply);
        changes.replyStarted(session, reply.id());
        return pending(session, reply, caller);
    }

    private Message versionable(UUID id, UUID sessionId, Role role) {
        Message message = messages.find(id, sessionId).orElseThrow(MessageRepository::noSuchMessage);
        if (message.role() != role || message.isWelcome()) {
            throw ProblemException.of(ProblemKind.MESSAGE_NOT_EDITABLE,
                    "Your own messages can be edited, and replies to them be answered again.");
        }
        if (!message.isSelected()) {
            versions.select(message);
        }
        return message;
    }

    /** Makes room for a new version of a message and returns its position. */
    private static int cutBefore(Message former, ChatSession session, Role role, Instant now) {
        session.cutTo(former.position());
        return session.append(role, now);
    }

    private static boolean isOurs(Message sent, Instant now) {
        return sent.startedAt().equals(now);
    }

    private StartedReply sameExchange(Message sent, MessageText text) {
        if (!sent.content().equals(text.value())) {
            throw ProblemException.of(ProblemKind.CLIENT_ID_TAKEN, "This client_id names another message of this chat.");
        }
        return messages.findReplyTo(sent)
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
            Message last = lastUnlessRefused(session);
            if (!reply.isRetryable() || !reply.id().equals(last.id())) {
                throw ProblemException.of(
                        ProblemKind.REPLY_NOT_RETRYABLE, "Only the last reply, stopped or failed, can be answered again.");
            }
            // The new answer replaces the old one, so it may show the same wines.
            ledger.forgetMessage(ref.messageId());
            reply.restart(now, settings.lease());
            session.touch(now);
            changes.replyStarted(session, ref.messageId());
        }
        return pending(session, reply, caller);
    }

    /** The last message of a session that can be written in. */
    private Message lastUnlessRefused(ChatSession session) {
        if (!life.isActive(session)) {
            throw ProblemException.of(ProblemKind.SESSION_READ_ONLY, "This chat is closed. Continue in a new one.");
        }
        Message last = messages.findAt(session.id(), session.messageCount() - 1).orElseThrow(MessageRepository::noSuchMessage);
        abandoned.refuseWhileRunning(last);
        return last;
    }

    private Optional<Message> runningSince(UUID sessionId, Instant now) {
        return messages.findStreaming(sessionId).filter(reply -> reply.isBeingWrittenSince(now));
    }

    private StartedReply pending(ChatSession session, Message reply, Caller caller) {
        return StartedReply.toWrite(PendingReply.of(caller, SessionSummary.of(session, life, caller),
                transcript.questionOf(reply), reply, transcript.viewWithoutWines(reply)));
    }
}
