package dev.sommelier.wine.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The data files inside the application. */
public final class Resources {

    private Resources() {
    }

    public static byte[] bytes(String name) {
        // Relative to the application's own classes: a context class loader is not set on every thread.
        try (InputStream stream = Resources.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The application lacks its file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
