package dev.sommelier.sommelier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what the model is told from {@code resources/prompts}. */
final class Prompt {

    private Prompt() {
    }

    static String read(String file) {
        try (InputStream in = Prompt.class.getResourceAsStream("/prompts/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
