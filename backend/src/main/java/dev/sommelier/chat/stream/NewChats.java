package dev.sommelier.chat.stream;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.reply.ReplyService;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Opens chats for API clients, within the rate limit of openings, and completes with the id once the greeting is written,
 * because a chat takes no message before. Blocks no thread meanwhile.
 */
@ApplicationScoped
class NewChats {

    private final ReplyService replies;
    private final ReplyStreams streams;
    private final RateLimiter limits;

    NewChats(ReplyService replies, ReplyStreams streams, RateLimiter limits) {
        this.replies = replies;
        this.streams = streams;
        this.limits = limits;
    }

    /** @throws dev.sommelier.problem.ProblemException 429 over the limit */
    Uni<UUID> open(Caller caller) {
        return greeted(() -> replies.open(caller, false), caller);
    }

    /** A chat that knows the last exchanges of a former, read-only one. */
    Uni<UUID> continueFrom(UUID formerId, Caller caller) {
        return greeted(() -> replies.continueFrom(formerId, caller), caller);
    }

    private Uni<UUID> greeted(Supplier<ReplyRef> opening, Caller caller) {
        limits.use(RateLimit.OPENINGS, caller.id().toString());
        ReplyRef greeting = opening.get();
        return streams.end(greeting, caller).replaceWith(greeting.sessionId());
    }
}
