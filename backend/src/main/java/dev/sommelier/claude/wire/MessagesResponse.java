package dev.sommelier.claude.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.Usage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer in one piece. Any part may be missing. */
public record MessagesResponse(String model, List<JsonNode> content, String stopReason, WireUsage usage) {

    /** The text blocks; thoughts stand in blocks of their own, anywhere. */
    public String text() {
        return content == null
                ? ""
                : content.stream()
                        .filter(block -> "text".equals(block.path("type").asText()))
                        .map(block -> block.path("text").asText())
                        .collect(Collectors.joining());
    }

    public boolean isRefusal() {
        return "refusal".equals(stopReason);
    }

    /** Whether a limit ended it in mid-sentence. */
    public boolean isCut() {
        return Ending.of(stopReason, false) == Ending.CUT;
    }

    /** The JSON object in the text, without a code fence or sentence that some models write around it. */
    public Optional<JsonNode> object() {
        String text = text();
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            JsonNode value = WireJson.MAPPER.readTree(text.substring(from, to + 1));
            return Optional.of(value).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** @param asked the model to name when the answer does not */
    public Usage spent(String asked) {
        return (usage == null ? WireUsage.NONE : usage).of(model == null ? asked : model);
    }
}
