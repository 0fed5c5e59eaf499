package dev.sommelier.chat.list;

import dev.sommelier.account.signin.CurrentAccount;
import dev.sommelier.chat.list.SessionLists.SessionList;
import dev.sommelier.mcp.ToolAnswers;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** The MCP tool that lists and searches chats. */
@ApplicationScoped
public class ChatListTools {

    private final SessionLists lists;
    private final CurrentAccount current;
    private final ToolAnswers answers;

    ChatListTools(SessionLists lists, CurrentAccount current, ToolAnswers answers) {
        this.lists = lists;
        this.current = current;
        this.answers = answers;
    }

    @Tool(name = "list_chats", description = "Lists the person's earlier chats with the sommelier, the newest first, or finds those in "
            + "which words, a wine or a reason stand.",
            annotations = @Tool.Annotations(title = "List or search chats", readOnlyHint = true, destructiveHint = false,
                    idempotentHint = true, openWorldHint = false))
    public ToolResponse listChats(
            @ToolArg(description = "Words to find", required = false) String query,
            @ToolArg(description = "next_cursor of the page before", required = false) String cursor,
            @ToolArg(description = "1 to 100", defaultValue = "20") int limit) {
        return ToolAnswers.orRefusal(() -> {
            SessionList page = lists.list(current.caller(), SessionPage.of(cursor, 0, limit, query, "false", "false"));
            String lines = page.sessions().stream()
                    .map(chat -> "%s, %s, id %s".formatted(chat.title(), chat.updatedAt(), chat.id()))
                    .collect(Collectors.joining("\n"));
            return answers.of(lines.isEmpty() ? "There is no such chat." : lines, page);
        });
    }
}
