package dev.sommelier.title;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.chat.session.FirstExchange;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The model's instructions for a title. The chat is escaped, so that it cannot close the tags around it. */
final class TitleQuestion {

    private static final String PROMPT = read();
    private static final JsonNode SCHEMA = schema();

    private TitleQuestion() {
    }

    static JsonQuestion about(FirstExchange exchange) {
        String chat = "<chat>\n<person>" + escaped(exchange.question()) + "</person>\n<sommelier>"
                + escaped(exchange.reply()) + "</sommelier>\n</chat>";
        return new JsonQuestion(Purpose.TITLE, PROMPT, chat, SCHEMA);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static JsonNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("title");
        schema.putObject("properties").putObject("title").put("type", "string");
        return schema;
    }

    private static String read() {
        try (InputStream file = TitleQuestion.class.getResourceAsStream("/prompts/title.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
