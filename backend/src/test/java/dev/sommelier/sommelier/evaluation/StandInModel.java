package dev.sommelier.sommelier.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.FakeRequest;

/** A model that searches without a wish, recommends the first wine found and says so, whatever it is asked. */
final class StandInModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StandInModel() {
    }

    static FakeReply answer(FakeRequest request) {
        JsonNode messages = request.body().path("messages");
        JsonNode last = messages.path(messages.size() - 1).at("/content/0");
        String call = "call" + messages.size();
        if (!last.path("type").asText().equals("tool_result")) {
            return request.body().at("/tool_choice/type").asText().equals("auto")
                    ? FakeReply.answer().toolUse(call, "search_wines", "{}") : FakeReply.text("I would rather not.");
        }
        try {
            JsonNode wine = JSON.readTree(last.path("content").asText()).at("/wines/0");
            return FakeReply.answer().toolUse(call, "recommend_wines",
                    "{\"wines\":[{\"id\":\"" + wine.path("id").asText() + "\",\"reason\":\"It is the first one.\"}]}");
        } catch (JsonProcessingException e) {
            return FakeReply.text("I would take this one.");
        }
    }
}
