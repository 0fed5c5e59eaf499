package dev.sommelier.title;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.chat.session.SessionTitles;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Prompt;
import dev.sommelier.claude.Purpose;
import dev.sommelier.text.TextNormaliser;

/** The model's instructions for a title. The chat is escaped, so that it cannot close the tags around it. */
final class TitleQuestion {

    static final Prompt PROMPT = Prompt.read("title");
    private static final JsonNode SCHEMA = schema();

    private TitleQuestion() {
    }

    static JsonQuestion about(SessionTitles.FirstExchange exchange) {
        String chat = "<chat>\n<person>" + TextNormaliser.escaped(exchange.question()) + "</person>\n<sommelier>"
                + TextNormaliser.escaped(exchange.reply()) + "</sommelier>\n</chat>";
        return new JsonQuestion(Purpose.TITLE, PROMPT.text(), chat, SCHEMA);
    }

    private static JsonNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("title");
        schema.putObject("properties").putObject("title").put("type", "string");
        return schema;
    }
}
