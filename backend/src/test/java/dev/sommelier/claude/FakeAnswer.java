package dev.sommelier.claude;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A proper answer, sent as a stream or in one piece as the request asks. Pings come in between, as they do. */
public final class FakeAnswer implements FakeReply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode content = JSON.createArrayNode();
    private final List<List<ObjectNode>> deltas = new ArrayList<>();
    private final ObjectNode usage = JSON.createObjectNode()
            .put("input_tokens", 100)
            .put("output_tokens", 20)
            .put("cache_creation_input_tokens", 0)
            .put("cache_read_input_tokens", 0);
    private String model = "claude-fake";
    private String stopReason;

    FakeAnswer() {
    }

    /** A text block that arrives in these pieces. */
    public FakeAnswer text(String... pieces) {
        content.addObject().put("type", "text").put("text", String.join("", pieces));
        return arriving("text_delta", "text", pieces);
    }

    /** A block of thoughts with its signature. */
    public FakeAnswer thinking(String thought, String signature) {
        content.addObject().put("type", "thinking").put("thinking", thought).put("signature", signature);
        arriving("thinking_delta", "thinking", thought);
        deltas.get(deltas.size() - 1)
                .add(JSON.createObjectNode().put("type", "signature_delta").put("signature", signature));
        return this;
    }

    /** A tool call whose input arrives in these pieces; none at all means an empty object. */
    public FakeAnswer toolUse(String id, String name, String... inputPieces) {
        String input = String.join("", inputPieces);
        ObjectNode block = content.addObject().put("type", "tool_use").put("id", id).put("name", name);
        block.set("input", input.isEmpty() ? JSON.createObjectNode() : tree(input));
        if (stopReason == null) {
            stopReason = "tool_use";
        }
        // The API sends an empty piece for an empty input.
        return arriving("input_json_delta", "partial_json", inputPieces.length == 0 ? new String[] {""} : inputPieces);
    }

    public FakeAnswer stop(String reason) {
        stopReason = reason;
        return this;
    }

    public FakeAnswer model(String name) {
        model = name;
        return this;
    }

    public FakeAnswer usage(long input, long output, long cacheWrite, long cacheRead) {
        usage.put("input_tokens", input)
                .put("output_tokens", output)
                .put("cache_creation_input_tokens", cacheWrite)
                .put("cache_read_input_tokens", cacheRead);
        return this;
    }

    @Override
    public void answer(FakeRequest request, FakeConnection connection) throws IOException {
        if (request.wantsStream()) {
            new FakeStream().events(this).answer(request, connection);
        } else {
            connection.whole(
                    200, Map.of("content-type", "application/json"), message(content, end(), usage).toString());
        }
    }

    /** The events of the stream, from {@code message_start} to {@code message_stop}. */
    public List<String> events() {
        List<String> events = new ArrayList<>();
        ObjectNode begun = usage.deepCopy().put("output_tokens", 1);
        events.add(event("message_start", JSON.createObjectNode()
                .put("type", "message_start")
                .set("message", message(JSON.createArrayNode(), null, begun))));
        events.add(event("ping", "{\"type\":\"ping\"}"));
        for (int index = 0; index < content.size(); index++) {
            events.add(event("content_block_start", step("content_block_start", index)
                    .set("content_block", emptied((ObjectNode) content.get(index)))));
            for (ObjectNode delta : deltas.get(index)) {
                events.add(event("content_block_delta", step("content_block_delta", index).set("delta", delta)));
            }
            events.add(event("content_block_stop", step("content_block_stop", index)));
        }
        events.add(event("ping", "{\"type\":\"ping\"}"));
        ObjectNode last = JSON.createObjectNode().put("type", "message_delta");
        last.putObject("delta").put("stop_reason", end()).putNull("stop_sequence");
        last.set("usage", usage);
        events.add(event("message_delta", last));
        events.add(event("message_stop", "{\"type\":\"message_stop\"}"));
        return events;
    }

    static String event(String name, Object data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private FakeAnswer arriving(String deltaType, String deltaField, String... pieces) {
        List<ObjectNode> own = new ArrayList<>();
        for (String piece : pieces) {
            own.add(JSON.createObjectNode().put("type", deltaType).put(deltaField, piece));
        }
        deltas.add(own);
        return this;
    }

    private ObjectNode message(ArrayNode blocks, String reason, ObjectNode counts) {
        ObjectNode message = JSON.createObjectNode()
                .put("id", "msg_fake")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", model);
        message.set("content", blocks);
        message.put("stop_reason", reason).putNull("stop_sequence");
        message.set("usage", counts);
        return message;
    }

    private static ObjectNode step(String type, int index) {
        return JSON.createObjectNode().put("type", type).put("index", index);
    }

    /** As a block looks before its deltas. */
    private static ObjectNode emptied(ObjectNode block) {
        ObjectNode start = block.deepCopy();
        switch (block.get("type").asText()) {
            case "text" -> start.put("text", "");
            case "thinking" -> start.put("thinking", "").put("signature", "");
            default -> start.putObject("input");
        }
        return start;
    }

    private String end() {
        return stopReason == null ? "end_turn" : stopReason;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
