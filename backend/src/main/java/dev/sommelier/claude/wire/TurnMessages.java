package dev.sommelier.claude.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.wire.MessagesRequest.Block;
import dev.sommelier.claude.wire.MessagesRequest.Message;
import java.util.ArrayList;
import java.util.List;

/** Writes the turns of a conversation as messages of the API. */
public final class TurnMessages {

    /** Sent before a greeting, because the API requires the first message to be the user's. */
    private static final String BEFORE_A_GREETING = "(The chat begins.)";

    private TurnMessages() {
    }

    /** Joins successive turns of one role into one message, because some servers require alternating roles. */
    public static List<Message> of(List<Conversation.Turn> turns) {
        List<Message> messages = new ArrayList<>();
        for (Conversation.Turn turn : turns) {
            String role = role(turn);
            if (messages.isEmpty() && role.equals("assistant")) {
                messages.add(new Message("user", List.of(MessagesRequest.Text.of(BEFORE_A_GREETING))));
            }
            Message last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
            if (last != null && last.role().equals(role)) {
                List<Block> joined = new ArrayList<>(last.content());
                joined.addAll(blocks(turn));
                messages.set(messages.size() - 1, new Message(role, joined));
            } else {
                messages.add(new Message(role, blocks(turn)));
            }
        }
        return messages;
    }

    private static String role(Conversation.Turn turn) {
        if (turn instanceof Conversation.Recorded recorded) {
            return recorded.role();
        }
        return turn instanceof Conversation.UserText || turn instanceof Conversation.UserAside
                || turn instanceof Conversation.ToolResults
                ? "user"
                : "assistant";
    }

    private static List<Block> blocks(Conversation.Turn turn) {
        if (turn instanceof Conversation.UserText user) {
            return List.of(MessagesRequest.Text.of(user.text()));
        }
        if (turn instanceof Conversation.UserAside aside) {
            return List.of(MessagesRequest.Text.of(aside.text()));
        }
        if (turn instanceof Conversation.AssistantText assistant) {
            return List.of(MessagesRequest.Text.of(assistant.text()));
        }
        if (turn instanceof Conversation.ToolResults given) {
            return given.results().stream().<Block>map(MessagesRequest.Result::of).toList();
        }
        JsonNode content = turn instanceof Conversation.Recorded recorded ? recorded.content()
                : ((Conversation.AssistantStep) turn).answer().content();
        List<Block> blocks = new ArrayList<>();
        content.forEach(json -> blocks.add(new MessagesRequest.Verbatim(json)));
        return blocks;
    }
}
