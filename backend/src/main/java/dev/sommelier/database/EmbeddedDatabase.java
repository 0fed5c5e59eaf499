package dev.sommelier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An embedded PostgreSQL for machines without one. Used only when {@code DATABASE_URL} is not set; keeps its files in
 * {@code SOMMELIER_DATA_DIR} ({@code ./data} by default).
 */
public final class EmbeddedDatabase {

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final int SHUTDOWN_WAIT_SECONDS = 20;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);

    /** The lock on the data folder. A field, so that it is not garbage collected and thereby released. */
    private FileLock ownership;

    private EmbeddedDatabase() {
    }

    /**
     * Starts the server, or uses the one that another process of the service runs on the same folder, and configures the
     * datasource for it.
     */
    public static EmbeddedDatabase startUnlessConfigured() {
        EmbeddedDatabase database = new EmbeddedDatabase();
        if (isBlank(System.getenv("DATABASE_URL"))) {
            String folder = System.getenv("SOMMELIER_DATA_DIR");
            database.start(Path.of(isBlank(folder) ? "data" : folder));
        }
        return database;
    }

    /** To be called when the application has stopped: the server may stop now. */
    public void applicationStopped() {
        applicationStopped.countDown();
    }

    private void start(Path root) {
        try {
            DataFolder folder = DataFolder.at(root);
            ownership = folder.tryOwnership();
            int port = ownership == null ? runningPort(folder) : startServer(folder);
            System.setProperty("quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://localhost:" + port + "/" + PostgresServer.DATABASE);
            System.setProperty("quarkus.datasource.username", PostgresServer.USER);
            System.setProperty("quarkus.datasource.password", folder.password());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + root + " did not start", e);
        }
    }

    private static int runningPort(DataFolder folder) throws IOException {
        return Postmaster.of(folder.postgresql())
                .orElseThrow(() -> new IllegalStateException(
                        "Another process is just starting the database in " + folder.root() + "; try again"))
                .port();
    }

    private int startServer(DataFolder folder) throws IOException {
        Optional<Postmaster> left = Postmaster.of(folder.postgresql());
        if (left.isPresent()) {
            left.get().stop();
        }
        LOG.log(System.Logger.Level.INFO, "Starting PostgreSQL in {0}", folder.postgresql());
        PostgresServer server = new PostgresServer(folder, PostgresPrograms.unpackedIn(folder.privateFiles()));
        Supervisor supervisor = Supervisor.start(server);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "embedded-database-stop"));
        return server.port();
    }

    /** Waits for the application first: shutdown hooks run concurrently, and its last replies need the database. */
    private void stop(Supervisor supervisor) {
        try {
            applicationStopped.await(SHUTDOWN_WAIT_SECONDS, TimeUnit.SECONDS);
            supervisor.stop();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The embedded database did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
