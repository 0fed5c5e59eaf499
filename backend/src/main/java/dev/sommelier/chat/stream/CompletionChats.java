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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the chat that a conversation belongs to, of a client that sends the whole conversation each time and knows no chats.
 * Each message gets a digest of all that the person said up to it as its client id: a conversation goes on in the chat whose
 * latest message has the digest of all but the last, in a new one that continues it when it is read-only, and else begins
 * anew. Of two conversations that began with the same words the newer chat is meant. What the client says the sommelier had
 * answered is not believed.
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
     * Stores what was said last and starts its reply. The same conversation sent again gives the same reply, except for a
     * first message, which always begins a chat.
     *
     * @param said all that the person said in the conversation, in order
     * @throws ProblemException 400 when the last is no message a chat takes, 429 over a limit
     */
    Uni<ReplyRef> ask(List<String> said, Caller caller) {
        if (said.isEmpty()) {
            throw ProblemException.field("messages", "must have a message of the user");
        }
        String last = said.get(said.size() - 1);
        // Before a chat is opened for it, which closes the one before.
        MessageText.typed(last);
        limits.use(RateLimit.MESSAGES, caller.id().toString());
        Optional<UUID> answered = said.size() == 1 ? Optional.empty() : newest(digest(said), caller);
        if (answered.isPresent()) {
            return Uni.createFrom().item(again(replies.ask(answered.get(), last, digest(said), caller), caller));
        }
        return chat(said, caller).map(chat -> replies.ask(chat, last, digest(said), caller));
    }

    /** The stored reply, or its next attempt when it was stopped or has failed. */
    private ReplyRef again(ReplyRef stored, Caller caller) {
        boolean isRetryable = QuarkusTransaction.joiningExisting()
                .call(() -> messages.find(stored.messageId(), stored.sessionId()).filter(Message::isRetryable).isPresent());
        return isRetryable ? replies.retry(stored, caller) : stored;
    }

    private Uni<UUID> chat(List<String> said, Caller caller) {
        Optional<UUID> known = said.size() == 1 ? Optional.empty()
                : newest(digest(said.subList(0, said.size() - 1)), caller);
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

    private static String digest(List<String> said) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            said.forEach(text -> {
                digest.update(text.strip().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
