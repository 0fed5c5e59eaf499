package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks for JSON in words, for servers that do not know schemas. */
public final class JsonPrompt {

    private static final String TEXT = read();

    private JsonPrompt() {
    }

    public static String fitting(JsonNode schema) {
        return TEXT.replace("{schema}", schema.toString());
    }

    private static String read() {
        try (InputStream file = JsonPrompt.class.getResourceAsStream("/prompts/json.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
