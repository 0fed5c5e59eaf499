package dev.sommelier.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a file of the class path, named by its path from the root, such as {@code prompts/title.txt}. */
public final class ClasspathFile {

    private ClasspathFile() {
    }

    /** @throws IllegalStateException when there is no such file */
    public static byte[] bytes(String path) {
        // Relative to the application's own classes: a context class loader is not set on every thread.
        try (InputStream stream = ClasspathFile.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + path + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** @throws IllegalStateException when there is no such file, or it is not UTF-8 */
    public static String text(String path) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(path + " is not UTF-8", e);
        }
    }
}
