package dev.sommelier.account.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** A temporary file with an export, readable by this service only, deleted when closed. */
final class ExportFile implements AutoCloseable {

    private static final String PREFIX = "sommelier-export-";
    private static final String SUFFIX = ".json";

    private final Path path = Files.createTempFile(PREFIX, SUFFIX);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable whenClosed;

    ExportFile(Runnable whenClosed) throws IOException {
        this.whenClosed = whenClosed;
    }

    /** Deletes the files in the folder that were last written before a time. */
    static void deleteLeftovers(Path folder, Instant since) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                // Another process may delete it first, or own it: the folder is shared.
                if (Files.isWritable(file) && Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    OutputStream output() throws IOException {
        // Without CREATE: when the client has gone, close() has deleted the file, and it must not come back.
        return new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
