package dev.sommelier.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sends notices to all replicas. */
@ApplicationScoped
public class Notices {

    /** The one channel of PostgreSQL that is used. */
    static final String CHANNEL = "sommelier";

    private final DataSource database;

    @Inject
    Notices(DataSource database) {
        this.database = database;
    }

    /**
     * Sends one when the caller's transaction commits, or at once outside any.
     *
     * @param topic   a word, which picks the listeners
     * @param payload up to a few hundred characters, such as ids
     */
    public void send(String topic, String payload) {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, topic + " " + payload);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("A notice about " + topic + " could not be sent", e);
        }
    }
}
