package dev.sommelier.chat;

import dev.sommelier.account.Caller;
import dev.sommelier.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Exchanges: ask, answer again, stop. Every call throws 404 or 403 as {@link SessionAccess} tells. */
@ApplicationScoped
class ExchangeService {

    @Inject
    ExchangeStart start;

    @Inject
    ReplyPool pool;

    @Inject
    SessionAccess access;

    @Inject
    MessageRepository messages;

    @Inject
    Transcript transcript;

    @Inject
    ReplyStore store;

    @Inject
    ReplyNews news;

    @Inject
    ReplySettings settings;

    /**
     * Stores a message and starts its reply.
     *
     * @throws ProblemException 400 for a bad text; 409 for a read-only session, or while a reply is being written
     */
    LiveReply ask(UUID sessionId, String typed, Caller caller) {
        MessageText text = MessageText.typed(typed);
        return pool.start(() -> start.write(sessionId, text, caller));
    }

    /**
     * Starts a reply again that was stopped or failed.
     *
     * @throws ProblemException 404 for an unknown message, 409 for one that cannot be retried
     */
    LiveReply retry(UUID sessionId, UUID messageId, Caller caller) {
        return pool.start(() -> start.retry(sessionId, messageId, caller));
    }

    /** Ends a reply and keeps what was said; a reply that has ended already stays as it is. */
    CompletionStage<MessageView> stop(UUID sessionId, UUID messageId, Caller caller) {
        access.owned(sessionId, caller.id());
        // First of all: the pool knows replies of everybody.
        stored(sessionId, messageId, caller);
        return pool.find(messageId)
                .map(live -> {
                    live.stop();
                    return live.end().thenApply(end -> stored(sessionId, messageId, caller));
                })
                .orElseGet(() -> stopElsewhere(sessionId, messageId, caller));
    }

    /** It is written by another replica, if it has not ended since the check. */
    private CompletionStage<MessageView> stopElsewhere(UUID sessionId, UUID messageId, Caller caller) {
        if (!store.requestStop(sessionId, messageId)) {
            return CompletableFuture.completedFuture(stored(sessionId, messageId, caller));
        }
        return news.await(messageId, settings.stopWait(), () -> !store.isStreaming(messageId))
                .thenApply(ended -> stored(sessionId, messageId, caller));
    }

    @Transactional
    MessageView stored(UUID sessionId, UUID messageId, Caller caller) {
        return messages.find(messageId, sessionId)
                .filter(message -> message.role() == Role.ASSISTANT)
                .map(message -> transcript.view(message, caller.language()))
                .orElseThrow(ExchangeStart::noSuchMessage);
    }
}
