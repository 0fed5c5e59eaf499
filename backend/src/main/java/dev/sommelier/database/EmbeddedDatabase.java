package dev.sommelier.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the service's own, for machines without one. It acts only when {@code DATABASE_URL} is not set and
 * keeps its files in {@code SOMMELIER_DATA_DIR} ({@code ./data} by default).
 */
public final class EmbeddedDatabase {

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final int LONGEST_SHUTDOWN_SECONDS = 20;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);

    /** Locked until this process ends, however it ends: who has it owns the server. A field, so that it is not collected. */
    private FileChannel owner;

    private EmbeddedDatabase() {
    }

    /** Starts it, or joins the one another process of ours is running, and points the datasource at it. */
    public static EmbeddedDatabase startUnlessConfigured() {
        EmbeddedDatabase database = new EmbeddedDatabase();
        if (isBlank(System.getenv("DATABASE_URL"))) {
            String folder = System.getenv("SOMMELIER_DATA_DIR");
            int port = database.start(Path.of(isBlank(folder) ? "data" : folder).toAbsolutePath());
            System.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + port + "/postgres");
            System.setProperty("quarkus.datasource.username", "postgres");
            System.setProperty("quarkus.datasource.password", "postgres");
        }
        return database;
    }

    /** Tells that nobody needs the database any more. */
    public void applicationStopped() {
        applicationStopped.countDown();
    }

    private int start(Path folder) {
        try {
            Files.createDirectories(folder);
            Path files = folder.resolve("postgresql");
            owner = FileChannel.open(
                    folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (owner.tryLock() == null) {
                return Postmaster.of(files)
                        .orElseThrow(() -> new IllegalStateException(
                                "Another process is just starting the database in " + folder + "; try again"))
                        .port();
            }
            Optional<Postmaster> left = Postmaster.of(files);
            if (left.isPresent()) {
                left.get().stop();
            }
            LOG.log(System.Logger.Level.INFO, "Starting PostgreSQL in {0}", files);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "embedded-database-stop"));
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + folder + " did not start", e);
        }
    }

    /** Shutdown hooks run side by side: the database waits for the application, whose last replies need it. */
    private void stop(EmbeddedPostgres server) {
        try {
            applicationStopped.await(LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS);
            server.close();
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
