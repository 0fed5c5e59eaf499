package dev.sommelier.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sends notices to all replicas with {@code pg_notify}. */
@ApplicationScoped
public class Notices {

    /** The PostgreSQL channel of all topics. */
    static final String CHANNEL = "sommelier";

    private final DataSource database;

    Notices(DataSource database) {
        this.database = database;
    }

    /**
     * Sends a notice when the caller's transaction commits, or at once outside a transaction.
     *
     * @param topic   one word, by which listeners are chosen
     * @param payload must stay below 8,000 bytes with the topic; usually ids
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
