package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads how far a reply has come. */
@ApplicationScoped
class ReplyReader {

    /**
     * A reply as it is stored at some moment.
     *
     * @param question    the message it answers, or null for a greeting
     * @param textVersion how often its text was begun anew
     */
    record Snapshot(MessageView reply, int textVersion, MessageView question, SessionSummary session) {
    }

    @Inject
    SessionAccess access;

    @Inject
    MessageRepository messages;

    @Inject
    Transcript transcript;

    @Inject
    SessionLife life;

    /** The reply being written in a session of the caller. */
    @Transactional
    Optional<UUID> findRunning(UUID sessionId, Caller caller) {
        access.owned(sessionId, caller.id());
        return messages.findStreaming(sessionId).map(Message::id);
    }

    @Transactional
    boolean exists(UUID sessionId, UUID messageId) {
        return messages.find(messageId, sessionId).filter(message -> message.role() == Role.ASSISTANT).isPresent();
    }

    /** Empty once the reply is gone with its session. */
    @Transactional
    Optional<Snapshot> read(UUID sessionId, UUID messageId, Caller caller) {
        return messages.find(messageId, sessionId).map(reply -> new Snapshot(
                transcript.view(reply, caller.language()), reply.textVersion(), question(reply),
                SessionSummary.of(access.owned(sessionId, caller.id()), life, caller)));
    }

    private MessageView question(Message reply) {
        return reply.isWelcome() ? null
                : messages.findAt(reply.sessionId(), reply.position() - 1)
                        .map(message -> MessageView.of(message, List.of()))
                        .orElse(null);
    }
}
