package dev.sommelier.notices;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Reads PostgreSQL notifications on one connection outside the pool and one thread; reconnects when it breaks. */
@ApplicationScoped
class PgNotificationListener {

    private static final Logger LOG = Logger.getLogger(PgNotificationListener.class);
    /** After this long without a notification a query tests the connection, since a dead one looks like a quiet one. */
    private static final Duration IDLE_CHECK = Duration.ofSeconds(5);
    private static final Duration RECONNECT_PAUSE = Duration.ofMillis(500);
    private static final String SOCKET_TIMEOUT_SECONDS = "5";

    private final AgroalDataSource database;
    private final Instance<NoticeListener> listeners;

    PgNotificationListener(AgroalDataSource database, Instance<NoticeListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    private volatile boolean open;
    private volatile Connection connection;

    void start(@Observes StartupEvent event) {
        open = true;
        Thread reader = new Thread(this::read, "notices");
        reader.setDaemon(true);
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        open = false;
        Connection current = connection;
        if (current != null) {
            current.abort(Runnable::run);
        }
    }

    private void read() {
        boolean first = true;
        boolean broken = false;
        while (open) {
            try (Connection opened = connect(); Statement statement = opened.createStatement()) {
                connection = opened;
                statement.execute("LISTEN " + Notices.CHANNEL);
                if (!first) {
                    LOG.info("The notice connection is back");
                    listeners.forEach(NoticeListener::onReconnect);
                }
                first = false;
                broken = false;
                receive(opened.unwrap(PGConnection.class), statement);
            } catch (SQLException | RuntimeException e) {
                if (open) {
                    // Log once per outage.
                    if (!broken) {
                        LOG.warnf("The notice connection failed: %s", e.getMessage());
                    }
                    broken = true;
                    LockSupport.parkNanos(RECONNECT_PAUSE.toNanos());
                }
            }
        }
    }

    private void receive(PGConnection incoming, Statement statement) throws SQLException {
        while (open) {
            PGNotification[] notices = incoming.getNotifications((int) IDLE_CHECK.toMillis());
            if (notices == null || notices.length == 0) {
                statement.execute("SELECT 1");
                continue;
            }
            for (PGNotification notice : notices) {
                dispatch(notice.getParameter());
            }
        }
    }

    private void dispatch(String notice) {
        String[] parts = notice.split(" ", 2);
        for (NoticeListener listener : listeners) {
            if (listener.topic().equals(parts[0])) {
                try {
                    listener.onNotice(parts.length > 1 ? parts[1] : "");
                } catch (RuntimeException e) {
                    LOG.errorf(e, "A notice about %s could not be handled", parts[0]);
                }
            }
        }
    }

    /** Connects with the pool's URL and credentials, but with a socket timeout of its own. */
    private Connection connect() throws SQLException {
        AgroalConnectionFactoryConfiguration pool =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        pool.jdbcProperties().forEach((name, value) -> properties.setProperty(String.valueOf(name), String.valueOf(value)));
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "sommelier notices");
        if (pool.principal() instanceof NamePrincipal user) {
            properties.setProperty("user", user.getName());
        }
        for (Object credential : pool.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        return DriverManager.getConnection(pool.jdbcUrl(), properties);
    }
}
