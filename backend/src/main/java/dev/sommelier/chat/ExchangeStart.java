package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.RecommendationLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions in which an exchange begins: the person's message and the reply to come are stored together. */
@ApplicationScoped
class ExchangeStart {

    @Inject
    SessionAccess access;

    @Inject
    MessageRepository messages;

    @Inject
    Transcript transcript;

    @Inject
    RecommendationLedger ledger;

    @Inject
    SessionLife life;

    @Inject
    Clock clock;

    @Inject
    ReplySettings settings;

    @Inject
    SessionChanges changes;

    @Inject
    AbandonedReplies abandoned;

    /**
     * @throws ProblemException 409 for a read-only session, or while a reply is being written
     */
    @Transactional
    PendingReply write(UUID sessionId, MessageText text, Caller caller) {
        ChatSession session = writable(sessionId, caller);
        Instant now = clock.instant();
        Message question = Message.written(session, text.value(), now);
        messages.persist(question);
        Message reply = Message.reply(session, now, settings.lease());
        messages.persist(reply);
        changes.replyStarted(session, reply.id());
        return PendingReply.of(caller, SessionSummary.of(session, life, caller),
                MessageView.of(question, List.of()), reply);
    }

    /**
     * @throws ProblemException 404 for an unknown message; 409 as above, or when it is not the last, or did not fail
     */
    @Transactional
    PendingReply retry(UUID sessionId, UUID messageId, Caller caller) {
        ChatSession session = writable(sessionId, caller);
        Message reply = messages.find(messageId, sessionId).orElseThrow(ExchangeStart::noSuchMessage);
        if (!reply.isRetryable() || reply.position() != session.messageCount() - 1) {
            throw ProblemException.of(
                    ProblemKind.REPLY_NOT_RETRYABLE, "Only the last reply, stopped or failed, can be answered again.");
        }
        // The new answer takes the place of the old one, so it may show the same wines.
        ledger.forgetMessage(messageId);
        Instant now = clock.instant();
        reply.restart(now, settings.lease());
        session.touch(now);
        changes.replyStarted(session, messageId);
        MessageView question = reply.isWelcome() ? null : questionBefore(reply);
        return PendingReply.of(caller, SessionSummary.of(session, life, caller), question, reply);
    }

    private ChatSession writable(UUID sessionId, Caller caller) {
        ChatSession session = access.ownedForUpdate(sessionId, caller.id());
        if (!life.isActive(session)) {
            throw ProblemException.of(
                    ProblemKind.SESSION_READ_ONLY, "This chat is closed. Continue in a new one.");
        }
        Optional<Message> running = messages.findStreaming(sessionId);
        if (running.isPresent()) {
            if (!running.get().isAbandoned(clock.instant())) {
                throw ProblemException.of(ProblemKind.REPLY_RUNNING, "Wait for the reply, or stop it.");
            }
            abandoned.interrupt(running.get());
            messages.flush();
        }
        return session;
    }

    private MessageView questionBefore(Message reply) {
        return messages.of(reply.sessionId()).stream()
                .filter(message -> message.position() == reply.position() - 1)
                .map(message -> MessageView.of(message, List.of()))
                .findFirst()
                .orElseThrow(ExchangeStart::noSuchMessage);
    }

    static ProblemException noSuchMessage() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "There is no such message in this chat.");
    }
}
