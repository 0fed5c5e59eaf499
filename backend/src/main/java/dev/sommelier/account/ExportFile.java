package dev.sommelier.account;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/** An export between being written and being sent: a temporary file that only the service may read. */
final class ExportFile implements AutoCloseable {

    private final Path path = Files.createTempFile("sommelier-export-", ".json");
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable whenClosed;

    ExportFile(Runnable whenClosed) throws IOException {
        this.whenClosed = whenClosed;
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
