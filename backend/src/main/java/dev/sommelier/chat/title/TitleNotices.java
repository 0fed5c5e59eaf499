package dev.sommelier.chat.title;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notices to all replicas about generated titles, sent when the caller's transaction commits. */
@ApplicationScoped
public class TitleNotices {

    /** Topic of a {@link Notice}. */
    public static final String TOPIC = "title";

    /**
     * A title was stored, or none will come for now.
     *
     * @param given whether the session now has a title
     */
    public record Notice(UUID sessionId, boolean given) {

        public static Notice parse(String payload) {
            String[] parts = payload.split(" ");
            return new Notice(UUID.fromString(parts[0]), Boolean.parseBoolean(parts[1]));
        }

        public String payload() {
            return sessionId + " " + given;
        }
    }

    private final Notices notices;

    TitleNotices(Notices notices) {
        this.notices = notices;
    }

    public void given(UUID sessionId) {
        notices.send(TOPIC, new Notice(sessionId, true).payload());
    }

    /** No title will come for now, so that streams that wait for one can end. */
    public void givenUp(UUID sessionId) {
        notices.send(TOPIC, new Notice(sessionId, false).payload());
    }
}
