package dev.sommelier.claude.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.claude.ClaudeSettings;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.Tool;
import dev.sommelier.claude.wire.MessagesRequest.Block;
import dev.sommelier.claude.wire.MessagesRequest.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the request bodies of the Messages API. */
public final class Requests {

    /** Asks for JSON in words, for servers that do not know schemas. */
    private static final String JSON_PROMPT = ClasspathFile.text("prompts/json.txt").strip();

    private final ClaudeSettings settings;

    public Requests(ClaudeSettings settings) {
        this.settings = settings;
    }

    public MessagesRequest stream(Conversation conversation) {
        Purpose purpose = conversation.purpose();
        return new MessagesRequest(
                model(purpose),
                maxTokens(purpose),
                system(conversation.system()),
                cached(conversation.turns()),
                conversation.tools().isEmpty() ? null : conversation.tools().stream().map(this::tool).toList(),
                conversation.tools().isEmpty() ? null : new MessagesRequest.ToolChoice(conversation.mayCallTools() ? "auto" : "none"),
                thinking(purpose),
                outputConfig(purpose, null),
                conversation.userId() == null ? null : new MessagesRequest.Metadata(conversation.userId()),
                true);
    }

    /**
     * @param turns the messages, of which the text of the question is the first
     */
    public MessagesRequest json(JsonQuestion question, List<Conversation.Turn> turns) {
        boolean structured = settings.structuredOutput();
        String system = structured
                ? question.system()
                : question.system() + "\n\n" + inWords(question.schema());
        return new MessagesRequest(
                model(question.purpose()),
                maxTokens(question.purpose()),
                List.of(MessagesRequest.Text.of(system)),
                asking(turns),
                null,
                null,
                thinking(question.purpose()),
                outputConfig(
                        question.purpose(),
                        structured ? new MessagesRequest.Format("json_schema", question.schema()) : null),
                null,
                null);
    }

    /** The request for JSON of this schema, as text. */
    public static String inWords(JsonNode schema) {
        return JSON_PROMPT.replace("{schema}", schema.toString());
    }

    public String model(Purpose purpose) {
        return switch (purpose) {
            case ANSWER -> settings.model();
            case SECOND_ANSWER -> settings.strongModel().orElseGet(settings::model);
            case GREETING, TITLE, INSIGHT -> settings.smallModel();
        };
    }

    private int maxTokens(Purpose purpose) {
        return switch (purpose) {
            case ANSWER, SECOND_ANSWER -> settings.maxTokens().answer();
            case GREETING -> settings.maxTokens().greeting();
            case TITLE -> settings.maxTokens().title();
            case INSIGHT -> settings.maxTokens().insight();
        };
    }

    private MessagesRequest.Thinking thinking(Purpose purpose) {
        Optional<String> thinking = switch (purpose) {
            case ANSWER, SECOND_ANSWER -> settings.thinking();
            case GREETING, TITLE, INSIGHT -> settings.smallThinking();
        };
        return thinking.map(MessagesRequest.Thinking::new).orElse(null);
    }

    private MessagesRequest.OutputConfig outputConfig(Purpose purpose, MessagesRequest.Format format) {
        String effort = effort(purpose).orElse(null);
        return effort == null && format == null ? null : new MessagesRequest.OutputConfig(effort, format);
    }

    private Optional<String> effort(Purpose purpose) {
        return switch (purpose) {
            case ANSWER -> settings.effort().answer();
            case SECOND_ANSWER -> settings.effort().secondAnswer();
            case GREETING -> settings.effort().greeting();
            case TITLE -> settings.effort().title();
            case INSIGHT -> settings.effort().insight();
        };
    }

    /** The prompt cache covers everything before its marker, so a marker on the instructions covers the tools too. */
    private List<MessagesRequest.Text> system(String text) {
        MessagesRequest.Text block = MessagesRequest.Text.of(text);
        return List.of(settings.cache() ? block.cached() : block);
    }

    private MessagesRequest.ToolDefinition tool(Tool tool) {
        return new MessagesRequest.ToolDefinition(
                tool.name(), tool.description(), settings.structuredOutput() ? true : null,
                tool.eager() && settings.eagerInput() ? true : null, tool.inputSchema());
    }

    private static List<Message> asking(List<Conversation.Turn> turns) {
        List<Message> messages = TurnMessages.of(turns);
        if (messages.isEmpty() || messages.get(messages.size() - 1).role().equals("assistant")) {
            throw new IllegalArgumentException("A conversation ends with something to answer");
        }
        return messages;
    }

    /**
     * The messages with a marker for the prompt cache at their end, because each call of an exchange continues the one
     * before, and another before asides, because the next exchange continues from there.
     */
    private List<Message> cached(List<Conversation.Turn> turns) {
        List<Message> messages = asking(turns);
        if (!settings.cache()) {
            return messages;
        }
        List<Message> marked = new ArrayList<>(messages);
        Message last = marked.remove(marked.size() - 1);
        List<Block> blocks = new ArrayList<>(last.content());
        int markers = turns.get(turns.size() - 1) instanceof Conversation.UserAside ? 2 : 1;
        for (int i = Math.max(0, blocks.size() - markers); i < blocks.size(); i++) {
            blocks.set(i, blocks.get(i).cached());
        }
        marked.add(new Message(last.role(), blocks));
        return marked;
    }
}
