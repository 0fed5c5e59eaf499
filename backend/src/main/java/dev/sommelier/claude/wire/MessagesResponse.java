package dev.sommelier.claude.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.Usage;
import java.util.List;
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

    public Usage spent(String asked) {
        return (usage == null ? WireUsage.NONE : usage).of(model == null ? asked : model);
    }
}
