package dev.sommelier.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.problem.ProblemException;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Builds answers of MCP tools: a short text for the model, and the object of the REST API for programs. */
@ApplicationScoped
public class ToolAnswers {

    /** Names of tool arguments by the field of the REST API. */
    private static final Map<String, String> ARGUMENTS = Map.of("q", "query", "content", "request");

    private final ObjectMapper json;

    protected ToolAnswers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param text   what a model reads
     * @param object of the REST API
     */
    public ToolResponse of(String text, Object object) {
        return new ToolResponse(false, List.of(new TextContent(text)), json.valueToTree(object), null);
    }

    /** The answer of a tool, or a refusal with its reason, so that the model can correct its call. */
    public static ToolResponse orRefusal(Supplier<ToolResponse> tool) {
        try {
            return tool.get();
        } catch (ProblemException e) {
            return refusal(e);
        }
    }

    /** The same for an asynchronous tool. */
    public static Uni<ToolResponse> orRefused(Supplier<Uni<? extends ToolResponse>> tool) {
        return Uni.createFrom().<ToolResponse>deferred(tool).onFailure(ProblemException.class)
                .recoverWithItem(problem -> refusal((ProblemException) problem));
    }

    private static ToolResponse refusal(ProblemException problem) {
        String fields = problem.errors() == null ? "" : problem.errors().stream()
                .map(error -> " " + ARGUMENTS.getOrDefault(error.field(), error.field()) + " " + error.message() + ".").collect(Collectors.joining());
        return ToolResponse.error(problem.getMessage() + fields);
    }

    /** @throws ProblemException 400 for what is no id */
    public static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(field, "is not an id");
        }
    }
}
