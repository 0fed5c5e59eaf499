package dev.sommelier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the service's own, for machines without one. It acts only when {@code DATABASE_URL} is not set and
 * keeps its files in {@code SOMMELIER_DATA_DIR} ({@code ./data} by default).
 */
public final class EmbeddedDatabase {

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final int SHUTDOWN_WAIT_SECONDS = 20;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);

    /** Held until this process ends: who has it owns the server. A field, so that it is not collected. */
    private FileLock ownership;

    private EmbeddedDatabase() {
    }

    /** Starts it, or joins the one another process of ours is running, and points the datasource at it. */
    public static EmbeddedDatabase startUnlessConfigured() {
        EmbeddedDatabase database = new EmbeddedDatabase();
        if (isBlank(System.getenv("DATABASE_URL"))) {
            String folder = System.getenv("SOMMELIER_DATA_DIR");
            database.start(Path.of(isBlank(folder) ? "data" : folder));
        }
        return database;
    }

    /** Tells that nobody needs the database any more. */
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

    /** Shutdown hooks run side by side: the database waits for the application, whose last replies need it. */
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
