package dev.sommelier.replicas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL for replicas, which can be stopped and started again. */
final class Server implements AutoCloseable {

    private final Path files;
    private final int port;
    private EmbeddedPostgres running;

    private Server(Path files) throws IOException {
        this.files = files;
        this.running = EmbeddedPostgres.builder().setDataDirectory(files)
                .setCleanDataDirectory(false).setLocaleConfig("locale", "C.UTF-8").start();
        this.port = running.getPort();
    }

    static Server start() {
        try {
            return new Server(Files.createTempDirectory("sommelier-replicas").resolve("postgresql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "DATABASE_USERNAME", "postgres",
                "DATABASE_PASSWORD", "postgres",
                "DATABASE_POOL_SIZE", "15");
    }

    void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        try {
            running = EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false).setPort(port)
                    .setLocaleConfig("locale", "C.UTF-8").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the only row, as text. */
    String value(String sql, Object... values) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
