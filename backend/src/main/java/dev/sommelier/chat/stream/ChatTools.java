package dev.sommelier.chat.stream;

import dev.sommelier.account.Caller;
import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.account.token.WriteScope;
import dev.sommelier.chat.message.MessageText;
import dev.sommelier.chat.message.MessageView;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.reply.ReplyService;
import dev.sommelier.chat.session.SessionDetail;
import dev.sommelier.chat.session.SessionDetailQuery;
import dev.sommelier.limits.RateLimit;
import dev.sommelier.limits.RateLimiter;
import dev.sommelier.mcp.ToolAnswers;
import dev.sommelier.wine.ledger.WineCardView;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** The MCP tools that talk with the sommelier and read what was said. */
@ApplicationScoped
public class ChatTools {

    private final ReplyService replies;
    private final ReplyStreams streams;
    private final SessionDetailQuery details;
    private final NewChats chats;
    private final RateLimiter limits;
    private final CurrentAccount current;
    private final WriteScope scope;
    private final ToolAnswers answers;

    ChatTools(ReplyService replies, ReplyStreams streams, SessionDetailQuery details, NewChats chats, RateLimiter limits,
            CurrentAccount current, WriteScope scope, ToolAnswers answers) {
        this.replies = replies;
        this.streams = streams;
        this.details = details;
        this.chats = chats;
        this.limits = limits;
        this.current = current;
        this.scope = scope;
        this.answers = answers;
    }

    @Tool(name = "recommend_wines", description = "Asks the sommelier, who knows a catalogue, what this person likes, cannot have and "
            + "was recommended before, and recommends up to three wines or answers a question on wine. Pass on what the person "
            + "said. Call it again with the same chat_id for follow-ups such as 'cheaper' or 'why the second one'.",
            annotations = @Tool.Annotations(title = "Ask the sommelier", readOnlyHint = false, destructiveHint = false,
                    idempotentHint = false, openWorldHint = false))
    @Blocking
    public Uni<ToolResponse> recommendWines(
            @ToolArg(description = "In the person's words: dish, occasion, taste, budget; 1 to 4,096 characters") String request,
            @ToolArg(name = "chat_id", description = "Of the chat to go on in. When it is left out, a new one is opened, and the "
                    + "one that was open is closed and kept", required = false) String chatId,
            @ToolArg(name = "client_id", description = "A name of your own for this request, unique in the chat: sent again with the "
                    + "same chat_id it gives the same answer", required = false) String clientId) {
        Caller caller = current.caller();
        return ToolAnswers.orRefused(() -> {
            scope.require();
            // Validate first: opening a chat closes the active one.
            MessageText.typed(request);
            limits.use(RateLimit.MESSAGES, caller.id().toString());
            Uni<UUID> opened = chatId == null ? chats.open(caller)
                    : Uni.createFrom().item(ToolAnswers.id("chat_id", chatId));
            return opened.chain(chat -> streams.exchange(replies.ask(chat, request, clientId, caller), caller))
                    .map(exchange -> answers.of(text(exchange.assistantMessage()) + "\n\nchat_id "
                            + exchange.session().id(), exchange));
        });
    }

    @Tool(name = "read_chat", description = "Reads one chat with all that was said and recommended.",
            annotations = @Tool.Annotations(title = "Read a chat", readOnlyHint = true, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse readChat(@ToolArg(name = "chat_id", description = "The id that list_chats gave") String chatId) {
        return ToolAnswers.orRefusal(() -> {
            SessionDetail chat = details.show(ToolAnswers.id("chat_id", chatId), current.caller());
            String lines = chat.messages().stream()
                    .map(message -> (message.role() == Role.USER ? "Person: " : "Sommelier: ") + text(message))
                    .collect(Collectors.joining("\n\n"));
            return answers.of(lines, chat);
        });
    }

    private static String text(MessageView message) {
        String wines = message.wines().stream().map(ChatTools::line).collect(Collectors.joining("\n"));
        return wines.isEmpty() ? message.content() : message.content() + "\n" + wines;
    }

    private static String line(WineCardView wine) {
        return ChatCompletion.line(wine, wine.name()) + " id " + wine.id();
    }
}
