package dev.sommelier.sommelier.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the objects in an array of a JSON object while that is still being written. What is no JSON ends the reading. */
final class StreamedElements {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IN_ARRAY = 2;

    private final String property;
    private final JsonParser parser;
    private String field;
    private int depth;
    private boolean inProperty;
    private TokenBuffer element;
    private boolean broken;
    /** The first half of a surrogate pair that a piece has cut in two. */
    private String halfCharacter = "";

    /** @param property of the outermost object; its value is the array */
    StreamedElements(String property) {
        this.property = property;
        try {
            this.parser = JSON.getFactory().createNonBlockingByteArrayParser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads on.
     *
     * @return the objects that this piece completes
     */
    List<JsonNode> read(String piece) {
        List<JsonNode> complete = new ArrayList<>();
        if (broken) {
            return complete;
        }
        String text = halfCharacter + piece;
        boolean splits = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        halfCharacter = splits ? text.substring(text.length() - 1) : "";
        byte[] bytes = text.substring(0, text.length() - halfCharacter.length()).getBytes(StandardCharsets.UTF_8);
        try {
            ((ByteArrayFeeder) parser.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
            for (JsonToken token = parser.nextToken(); token != JsonToken.NOT_AVAILABLE && token != null;
                    token = parser.nextToken()) {
                accept(token, complete);
            }
        } catch (IOException e) {
            broken = true;
        }
        return complete;
    }

    private void accept(JsonToken token, List<JsonNode> complete) throws IOException {
        if (token == JsonToken.FIELD_NAME && depth == 1) {
            field = parser.currentName();
        }
        if (token.isStructEnd()) {
            depth--;
        }
        if (element == null && token == JsonToken.START_OBJECT && inProperty && depth == IN_ARRAY) {
            element = new TokenBuffer(JSON, false);
        }
        if (element != null) {
            element.copyCurrentEvent(parser);
            if (token == JsonToken.END_OBJECT && depth == IN_ARRAY) {
                complete.add(JSON.readTree(element.asParser()));
                element = null;
            }
        }
        if (token == JsonToken.START_ARRAY && depth == 1) {
            inProperty = property.equals(field);
        }
        if (token.isStructStart()) {
            depth++;
        }
        if (token == JsonToken.END_ARRAY && depth == 1) {
            inProperty = false;
        }
    }
}
