package dev.sommelier.insight.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.JsonQuestion;
import dev.sommelier.claude.Prompt;
import dev.sommelier.claude.Purpose;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.text.EnumCode;
import java.util.stream.Stream;

/** The prompt and the JSON schema for the insights of a closed session. */
final class InsightQuestion {

    static final Prompt PROMPT = Prompt.read("insights");
    /** The holder of the person's own insights. */
    static final String OWN = "me";
    private static final People PEOPLE = new People();
    private static final JsonNode SCHEMA = schema();

    private InsightQuestion() {
    }

    static JsonQuestion about(InsightTranscript transcript) {
        return new JsonQuestion(Purpose.INSIGHT, PROMPT.text(), transcript.text(), SCHEMA);
    }

    /** The name of the list of the answer that holds insights of this kind. */
    static String list(InsightKind kind) {
        return kind.code() + "s";
    }

    private static JsonNode schema() {
        ObjectNode schema = object();
        for (InsightKind kind : InsightKind.values()) {
            ObjectNode item = object();
            add(item, "message", "integer");
            add(item, "quote", "string");
            add(item, "text", "string");
            if (kind.isOfWine()) {
                add(item, "wine", "string");
                add(item, "style", "string");
            }
            if (kind == InsightKind.CONSTRAINT) {
                ArrayNode types = add(item, "type", "string").putArray("enum");
                Stream.of(Constraint.Type.values()).forEach(type -> types.add(type.code()));
                add(item, "style", "string");
                add(item, "most", "number");
                ArrayNode holders = add(item, "holder", "string").putArray("enum").add(OWN);
                PEOPLE.codes().stream().sorted().forEach(holders::add);
            }
            if (kind == InsightKind.EVENT) {
                ArrayNode states = add(item, "state", "string").putArray("enum");
                Stream.of(EventTime.State.values()).forEach(state -> states.add(EnumCode.of(state)));
                add(item, "from", "string");
                add(item, "to", "string");
            }
            add(item, "confidence", "number");
            add(schema, list(kind), "array").set("items", item);
        }
        return schema;
    }

    private static ObjectNode object() {
        ObjectNode object =
                JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
        object.putArray("required");
        object.putObject("properties");
        return object;
    }

    private static ObjectNode add(ObjectNode object, String name, String type) {
        object.withArray("required").add(name);
        return object.withObject("/properties").putObject(name).put("type", type);
    }
}
