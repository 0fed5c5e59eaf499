package dev.sommelier.chat.reply;

import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.StartedReply;
import dev.sommelier.idempotency.IdempotencyKey;
import dev.sommelier.idempotency.IdempotencyKeys;
import dev.sommelier.idempotency.IdempotencyKeys.EarlierReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Starts the reply of a request with an {@code Idempotency-Key} once, however often it is sent. */
@ApplicationScoped
class StartedOnce {

    private final IdempotencyKeys keys;

    StartedOnce(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * @param opensChat whether the reply is the greeting of a new chat. A completion opens a chat and then answers in it: until it
     *                  has answered, it is known by the greeting
     * @param now       the time of the request, by which a repeated attempt knows what it has committed itself
     * @param start     runs in one transaction with the record of what it starts
     */
    @Transactional
    StartedReply start(UUID accountId, boolean opensChat, Instant now, Supplier<StartedReply> start) {
        Optional<IdempotencyKey> key = keys.current();
        if (key.isEmpty()) {
            return start.get();
        }
        Optional<EarlierReply> earlier = keys.take(accountId, key.get(), now)
                .filter(reply -> (opensChat || !reply.opensChat()) && !reply.startedAt().equals(now));
        if (earlier.isPresent()) {
            keys.markReplayed();
            return StartedReply.existing(new ReplyRef(earlier.get().sessionId(), earlier.get().messageId()));
        }
        StartedReply started = start.get();
        keys.record(accountId, key.get(), started.ref().messageId(), opensChat);
        return started;
    }
}
