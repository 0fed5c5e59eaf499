package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The input of the model: instructions, tools and turns. Immutable; every method returns a new one.
 *
 * <p>Instructions and tools are cached by the server, so keep them the same for everybody: what changes (date, season,
 * insights) belongs in a turn.
 */
public final class Conversation {

    private final Purpose purpose;
    private final String system;
    private final List<Tool> tools;
    private final List<Turn> turns;
    private final String onBehalfOf;
    private final boolean mayCallTools;

    private Conversation(Purpose purpose, String system, List<Tool> tools, List<Turn> turns, String onBehalfOf,
            boolean mayCallTools) {
        this.purpose = purpose;
        this.system = system;
        this.tools = tools;
        this.turns = turns;
        this.onBehalfOf = onBehalfOf;
        this.mayCallTools = mayCallTools;
    }

    /** One step of the exchange, in the order it happened. */
    public sealed interface Turn permits UserText, UserAside, AssistantText, AssistantStep, ToolResults, Recorded {
    }

    public record UserText(String text) implements Turn {
    }

    /** Context of this exchange only: it is not recorded. */
    public record UserAside(String text) implements Turn {
    }

    public record AssistantText(String text) implements Turn {
    }

    public record AssistantStep(ModelAnswer answer) implements Turn {
    }

    public record ToolResults(List<ToolResult> results) implements Turn {
    }

    /** A message of a former exchange, as {@code RecordedTurns} wrote it. */
    public record Recorded(String role, JsonNode content) implements Turn {
    }

    /**
     * @param system the instructions; no text of a person belongs here
     */
    public static Conversation of(Purpose purpose, String system) {
        return new Conversation(purpose, system, List.of(), List.of(), null, true);
    }

    public Conversation withTools(List<Tool> offered) {
        return new Conversation(purpose, system, List.copyOf(offered), turns, onBehalfOf, mayCallTools);
    }

    /** The tools stay part of the input, which keeps its cache, but the next answer has to be text. */
    public Conversation withoutToolCalls() {
        return new Conversation(purpose, system, tools, turns, onBehalfOf, false);
    }

    /**
     * @param opaqueId the same for all calls on behalf of one account; never a name or an e-mail address
     */
    public Conversation onBehalfOf(String opaqueId) {
        return new Conversation(purpose, system, tools, turns, opaqueId, mayCallTools);
    }

    /** Blank text is left out. */
    public Conversation user(String text) {
        return text.isBlank() ? this : with(new UserText(text));
    }

    /** Adds context of this exchange only to the turn of the person. Blank text is left out. */
    public Conversation aside(String text) {
        return text.isBlank() ? this : with(new UserAside(text));
    }

    /** What the assistant said in an earlier exchange. Blank text is left out. */
    public Conversation assistant(String text) {
        return text.isBlank() ? this : with(new AssistantText(text));
    }

    /** Adds an exchange as it was recorded by {@code RecordedTurns}. */
    public Conversation recorded(JsonNode messages) {
        Conversation more = this;
        for (JsonNode message : messages) {
            more = more.with(new Recorded(message.path("role").asText(), message.path("content")));
        }
        return more;
    }

    /** With the answer that ends the exchange. */
    public Conversation answered(ModelAnswer answer) {
        return with(new AssistantStep(answer));
    }

    /**
     * Continues after an answer that asked for tools.
     *
     * @param results one for each of its {@link ModelAnswer#toolCalls()}
     * @throws IllegalArgumentException when one is missing or belongs to no call
     */
    public Conversation withResults(ModelAnswer answer, List<ToolResult> results) {
        List<String> asked = answer.toolCalls().stream().map(ToolCall::id).sorted().toList();
        List<String> given = results.stream().map(ToolResult::callId).sorted().toList();
        if (asked.isEmpty() || !asked.equals(given)) {
            throw new IllegalArgumentException("Every tool call needs exactly one result");
        }
        return with(new AssistantStep(answer)).with(new ToolResults(List.copyOf(results)));
    }

    private Conversation with(Turn turn) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(turn);
        return new Conversation(purpose, system, tools, List.copyOf(more), onBehalfOf, mayCallTools);
    }

    public Purpose purpose() {
        return purpose;
    }

    public String system() {
        return system;
    }

    public List<Tool> tools() {
        return tools;
    }

    public boolean mayCallTools() {
        return mayCallTools;
    }

    public List<Turn> turns() {
        return turns;
    }

    public String userId() {
        return onBehalfOf;
    }
}
