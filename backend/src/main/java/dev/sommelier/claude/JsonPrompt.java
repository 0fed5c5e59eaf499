package dev.sommelier.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.classpath.ClasspathFile;

/** Asks for JSON in words, for servers that do not know schemas. */
public final class JsonPrompt {

    private static final String TEXT = ClasspathFile.text("prompts/json.txt").strip();

    private JsonPrompt() {
    }

    public static String fitting(JsonNode schema) {
        return TEXT.replace("{schema}", schema.toString());
    }
}
