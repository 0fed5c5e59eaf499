package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.StartedReply;
import dev.sommelier.idempotency.KeyedRequest;
import dev.sommelier.idempotency.KeyedRequest.EarlierReply;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts the reply of a request with an {@code Idempotency-Key} once, however often it is sent. */
@ApplicationScoped
class StartedOnce {

    private final KeyedRequest request;

    StartedOnce(KeyedRequest request) {
        this.request = request;
    }

    /**
     * @param opensChat whether the reply is the greeting of a new chat. A completion opens a chat and then answers in it: until it
     *                  has answered, it is known by the greeting
     * @param start     runs in one transaction with the record of what it starts
     */
    @Transactional
    StartedReply start(boolean opensChat, Supplier<StartedReply> start) {
        if (!Arc.container().requestContext().isActive()) {
            return start.get();
        }
        Optional<EarlierReply> earlier = request.earlierReply().filter(reply -> opensChat || !reply.opensChat());
        if (earlier.isPresent()) {
            return StartedReply.existing(new ReplyRef(earlier.get().sessionId(), earlier.get().messageId()));
        }
        StartedReply started = start.get();
        request.startReply(started.ref().messageId(), opensChat);
        return started;
    }
}
