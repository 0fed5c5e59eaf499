package dev.sommelier;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * An empty database for the whole test run: in an embedded PostgreSQL, or in the server that {@code DATABASE_URL} names,
 * where it is created for the run and dropped after it.
 */
@WithTestResource(value = PostgresForTests.class, scope = TestResourceScope.GLOBAL)
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "sommelier_test_" + UUID.randomUUID().toString().substring(0, 8);

    private EmbeddedPostgres embedded;
    private String server;
    private String username = "postgres";
    private String password = "postgres";

    @Override
    public Map<String, String> start() {
        server = System.getenv("DATABASE_URL");
        if (server == null || server.isBlank()) {
            try {
                embedded = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = embedded.getJdbcUrl("postgres", "postgres");
        } else {
            username = System.getenv().getOrDefault("DATABASE_USERNAME", username);
            password = System.getenv().getOrDefault("DATABASE_PASSWORD", password);
        }
        onServer("CREATE DATABASE " + NAME);
        return Map.of(
                "quarkus.datasource.jdbc.url", server.replaceFirst("(//[^/]+/)[^?]*", "$1" + NAME),
                "quarkus.datasource.username", username,
                "quarkus.datasource.password", password);
    }

    @Override
    public void stop() {
        try {
            if (embedded != null) {
                embedded.close();
            } else {
                onServer("DROP DATABASE " + NAME + " WITH (FORCE)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onServer(String sql) {
        try (Connection connection = DriverManager.getConnection(server, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
