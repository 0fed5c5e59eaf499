package dev.sommelier.claude;

import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.text.Sha256;
import java.util.HexFormat;

/**
 * Instructions for the model, from {@code prompts/}.
 *
 * @param version the name and the beginning of the SHA-256 of the text, to tell which instructions a call was made with
 */
public record Prompt(String text, String version) {

    private static final int DIGITS = 8;

    /** @throws IllegalStateException when there is no such file */
    public static Prompt read(String name) {
        String text = ClasspathFile.text("prompts/" + name + ".txt").strip();
        return new Prompt(text, name + "@" + HexFormat.of().formatHex(Sha256.of(text)).substring(0, DIGITS));
    }
}
