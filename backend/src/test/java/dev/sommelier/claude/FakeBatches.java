package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The Message Batches API for {@link FakeMessages#otherwise}: accepts batches, which go on until a test ends them, and hands
 * the results out in another order than they were asked for.
 */
public final class FakeBatches implements Function<FakeRequest, FakeReply> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/messages/batches";

    private final List<List<String>> names = new ArrayList<>();
    private final Map<Integer, List<String>> results = new HashMap<>();

    /** Of each batch the names of its questions. */
    public synchronized List<List<String>> batches() {
        return List.copyOf(names);
    }

    /**
     * Ends the batch.
     *
     * @param result of a name its result, as one of the methods below makes it; null leaves it out
     */
    public synchronized void end(int batch, Function<String, ObjectNode> result) {
        List<String> lines = new ArrayList<>();
        for (String name : names.get(batch)) {
            ObjectNode of = result.apply(name);
            if (of != null) {
                lines.add(JSON.createObjectNode().put("custom_id", name).set("result", of).toString());
            }
        }
        Collections.reverse(lines);
        results.put(batch, lines);
    }

    /** The result of a request that was answered with this text. */
    public static ObjectNode succeeded(String text) {
        ObjectNode message = JSON.createObjectNode().put("id", "msg_1").put("type", "message").put("role", "assistant")
                .put("model", "claude-haiku-5-5").put("stop_reason", "end_turn");
        message.putArray("content").addObject().put("type", "text").put("text", text);
        message.putObject("usage").put("input_tokens", 900).put("output_tokens", 60);
        return JSON.createObjectNode().put("type", "succeeded").set("message", message);
    }

    /** @param type errored, canceled or expired */
    public static ObjectNode failed(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    @Override
    public synchronized FakeReply apply(FakeRequest request) {
        if (request.method().equals("POST") && request.path().equals(PATH)) {
            List<String> asked = new ArrayList<>();
            request.body().path("requests").forEach((JsonNode entry) -> asked.add(entry.path("custom_id").asText()));
            names.add(asked);
            return status(names.size() - 1);
        }
        String[] parts = request.path().substring(PATH.length() + 1).split("/");
        int batch = Integer.parseInt(parts[0].substring("msgbatch_".length()));
        if (batch >= names.size()) {
            return FakeReply.error(404, "not_found_error");
        }
        if (parts.length == 1) {
            return status(batch);
        }
        return results.containsKey(batch)
                ? FakeReply.body(200, "application/x-jsonl", String.join("\n", results.get(batch)))
                : FakeReply.error(404, "not_found_error");
    }

    private FakeReply status(int batch) {
        boolean ended = results.containsKey(batch);
        ObjectNode status = JSON.createObjectNode().put("id", "msgbatch_" + batch).put("type", "message_batch")
                .put("processing_status", ended ? "ended" : "in_progress");
        int open = ended ? 0 : names.get(batch).size();
        status.putObject("request_counts").put("processing", open).put("succeeded", names.get(batch).size() - open)
                .put("errored", 0).put("canceled", 0).put("expired", 0);
        status.put("created_at", "2026-11-29T12:00:00Z").put("expires_at", "2026-11-30T12:00:00Z")
                .putNull("ended_at").putNull("cancel_initiated_at").putNull("archived_at")
                .put("results_url", ended ? PATH + "/msgbatch_" + batch + "/results" : null);
        return FakeReply.body(200, "application/json", status.toString());
    }
}
