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

/** An export between being written and being sent: a temporary file that only the service may read. */
final class ExportFile implements AutoCloseable {

    private static final String PREFIX = "sommelier-export-";
    private static final String SUFFIX = ".json";

    private final Path path = Files.createTempFile(PREFIX, SUFFIX);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable whenClosed;

    ExportFile(Runnable whenClosed) throws IOException {
        this.whenClosed = whenClosed;
    }

    /** Deletes those in the folder that nobody has written to since then: their process was killed before it could. */
    static void deleteLeftovers(Path folder, Instant since) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                // Gone meanwhile, or somebody else's: a folder for everybody may hold either.
                if (Files.isWritable(file) && Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    OutputStream output() throws IOException {
        // Not created anew: when the reader has left meanwhile, the file is gone and stays so.
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
