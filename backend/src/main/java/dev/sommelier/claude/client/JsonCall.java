package dev.sommelier.claude.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.JsonAnswer;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Usage;
import dev.sommelier.claude.wire.MessagesRequest;
import dev.sommelier.claude.wire.MessagesResponse;
import dev.sommelier.claude.wire.Requests;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks for a JSON object, and once more when what comes is none. */
final class JsonCall {

    private final Requests requests;
    private final Function<MessagesRequest, MessagesResponse> call;

    JsonCall(Requests requests, Function<MessagesRequest, MessagesResponse> call) {
        this.requests = requests;
        this.call = call;
    }

    JsonAnswer ask(JsonQuestion question) {
        Conversation.Turn asked = new Conversation.UserText(question.text());
        MessagesResponse first = call.apply(requests.json(question, List.of(asked)));
        Usage spent = spent(question, first);
        requireWhole(first, spent);
        Optional<JsonNode> value = first.object();
        if (value.isEmpty()) {
            Conversation.Turn again = new Conversation.UserText(Requests.inWords(question.schema()));
            String said = first.text();
            MessagesResponse second = call.apply(requests.json(question, said.isBlank()
                    ? List.of(asked, again)
                    : List.of(asked, new Conversation.AssistantText(said), again)));
            spent = spent.plus(spent(question, second));
            requireWhole(second, spent);
            value = second.object();
        }
        if (value.isEmpty()) {
            throw new ClaudeException(Kind.BAD_ANSWER, "The model wrote no JSON object, twice", spent, null);
        }
        return new JsonAnswer(value.get(), spent);
    }

    private Usage spent(JsonQuestion question, MessagesResponse response) {
        return response.spent(requests.model(question.purpose()));
    }

    private static void requireWhole(MessagesResponse response, Usage spent) {
        if (response.isRefusal()) {
            throw new ClaudeException(Kind.REFUSED, "The model refused", spent, null);
        }
        if (response.isCut()) {
            throw new ClaudeException(Kind.BAD_ANSWER, "The JSON was cut off by a limit", spent, null);
        }
    }
}
