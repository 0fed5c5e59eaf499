package dev.sommelier;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database from outside of the service: it cuts connections, and takes tables away for a while. */
@ApplicationScoped
public class CutConnections {

    @Inject
    AgroalDataSource pool;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** All that the service has, or only the pool's, or only the line on which notices come. */
    public enum Of {
        POOL("= 'sommelier'"),
        NOTICES("= 'sommelier notices'"),
        ALL("LIKE 'sommelier%'");

        private final String name;

        Of(String name) {
            this.name = name;
        }
    }

    public void cut(Of which) {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND application_name " + which.name);
    }

    public void execute(String sql) {
        var settings = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        try (Connection connection = DriverManager.getConnection(
                        settings.jdbcUrl(), settings.principal().getName(), password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
