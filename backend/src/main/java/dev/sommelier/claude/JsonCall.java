package dev.sommelier.claude;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.wire.MessagesRequest;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.Requests;
import dev.sommelier.claude.wire.WireJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for a JSON object: checks the stop reason, parses the text and asks once more when it is not JSON.
 */
final class JsonCall {

    private final Requests requests;
    private final Function<MessagesRequest, MessagesResponse> call;

    JsonCall(Requests requests, Function<MessagesRequest, MessagesResponse> call) {
        this.requests = requests;
        this.call = call;
    }

    JsonAnswer ask(JsonQuestion question) {
        Conversation.Turn asked = new Conversation.UserText(question.text());
        Usage spent = Usage.none(requests.model(question.purpose()));
        MessagesResponse first = send(question, List.of(asked));
        spent = spent.plus(first.spent(spent.model()));
        String said = complete(first, spent);
        Optional<JsonNode> value = object(said);
        if (value.isEmpty()) {
            Conversation.Turn again = new Conversation.UserText(JsonPrompt.fitting(question.schema()));
            MessagesResponse second = send(
                    question,
                    said.isBlank()
                            ? List.of(asked, again)
                            : List.of(asked, new Conversation.AssistantText(said), again));
            spent = spent.plus(second.spent(spent.model()));
            value = object(complete(second, spent));
        }
        if (value.isEmpty()) {
            throw new ClaudeException(Kind.BAD_ANSWER, "The model wrote no JSON object, twice", spent, null);
        }
        return new JsonAnswer(value.get(), spent);
    }

    private MessagesResponse send(JsonQuestion question, List<Conversation.Turn> turns) {
        return call.apply(requests.json(question, turns));
    }

    /** The JSON object of an answer; empty when the model refused, was cut off or wrote none. */
    static Optional<JsonNode> value(MessagesResponse response) {
        boolean isWhole = !"refusal".equals(response.stopReason()) && Ending.of(response.stopReason(), false) != Ending.CUT;
        return isWhole ? object(response.text()) : Optional.empty();
    }

    private static String complete(MessagesResponse response, Usage spent) {
        if ("refusal".equals(response.stopReason())) {
            throw new ClaudeException(Kind.REFUSED, "The model refused", spent, null);
        }
        if (Ending.of(response.stopReason(), false) == Ending.CUT) {
            throw new ClaudeException(Kind.BAD_ANSWER, "The JSON was cut off by a limit", spent, null);
        }
        return response.text();
    }

    /** The object in the text, without a code fence or sentence that some models write around it. */
    private static Optional<JsonNode> object(String text) {
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
}
