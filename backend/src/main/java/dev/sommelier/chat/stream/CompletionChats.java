package dev.sommelier.chat.stream;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.message.Message;
import dev.sommelier.chat.message.MessageRepository;
import dev.sommelier.chat.message.MessageText;
import dev.sommelier.chat.reply.ReplyService;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.text.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Maps a conversation of a stateless client, which sends it whole each time, to a chat. The client id of each message is a
 * hash of all messages of the person up to it, so that a conversation continues the chat whose last message has the hash of
 * all but the newest; the newer chat if there are two; a new one if that is read-only or there is none. The replies that the
 * client sends are ignored.
 */
@ApplicationScoped
class CompletionChats {

    private final ReplyService replies;
    private final NewChats chats;
    private final MessageRepository messages;
    private final RateLimiter limits;

    CompletionChats(ReplyService replies, NewChats chats, MessageRepository messages, RateLimiter limits) {
        this.replies = replies;
        this.chats = chats;
        this.messages = messages;
        this.limits = limits;
    }

    /**
     * Stores the last message and starts its reply. The same conversation sent again gives the same reply, except for a
     * first message, which always begins a chat.
     *
     * @param texts all messages of the person in the conversation, in order
     * @throws ProblemException 400 when the last is no message a chat takes, 429 over a limit
     */
    Uni<ReplyRef> ask(List<String> texts, Caller caller) {
        if (texts.isEmpty()) {
            throw ProblemException.field("messages", "must have a message of the user");
        }
        String last = texts.get(texts.size() - 1);
        // Validate first: opening a chat closes the active one.
        MessageText.typed(last);
        limits.use(RateLimit.MESSAGES, caller.id().toString());
        Optional<UUID> answered = texts.size() == 1 ? Optional.empty() : newest(digest(texts), caller);
        if (answered.isPresent()) {
            return Uni.createFrom().item(retriedIfFailed(replies.ask(answered.get(), last, digest(texts), caller), caller));
        }
        return chat(texts, caller).map(chat -> replies.ask(chat, last, digest(texts), caller));
    }

    /** The stored reply, or its next attempt when it was stopped or has failed. */
    private ReplyRef retriedIfFailed(ReplyRef stored, Caller caller) {
        boolean isRetryable = QuarkusTransaction.joiningExisting()
                .call(() -> messages.find(stored.messageId(), stored.sessionId()).filter(Message::isRetryable).isPresent());
        return isRetryable ? replies.retry(stored, caller) : stored;
    }

    private Uni<UUID> chat(List<String> texts, Caller caller) {
        Optional<UUID> known = texts.size() == 1 ? Optional.empty()
                : newest(digest(texts.subList(0, texts.size() - 1)), caller);
        if (known.isEmpty()) {
            return chats.open(caller);
        }
        return replies.findActive(caller).equals(known) ? Uni.createFrom().item(known.get())
                : continued(known.get(), caller);
    }

    private Uni<UUID> continued(UUID formerId, Caller caller) {
        try {
            return chats.continueFrom(formerId, caller);
        } catch (ProblemException e) {
            // It has expired, though it is not deleted yet.
            if (e.kind() != ProblemKind.NOT_FOUND) {
                throw e;
            }
            return chats.open(caller);
        }
    }

    private Optional<UUID> newest(String digest, Caller caller) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> messages.sessionsEndingWith(caller.id(), digest)).stream().findFirst();
    }

    private static String digest(List<String> texts) {
        String all = texts.stream().map(text -> text.strip() + '\0').collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(all));
    }
}
