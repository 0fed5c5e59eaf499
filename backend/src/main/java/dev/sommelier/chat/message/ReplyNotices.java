package dev.sommelier.chat.message;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notices between replicas about replies, sent when the caller's transaction commits. */
@ApplicationScoped
public class ReplyNotices {

    /** Topic; payload: comma-separated ids of replies whose rows have changed. */
    public static final String CHANGED = "reply";
    /** Topic; payload: the id of a reply that its writer is to stop. */
    public static final String STOP = "stop";

    private final Notices notices;

    ReplyNotices(Notices notices) {
        this.notices = notices;
    }

    /**
     * @param replies at most 100, so that their ids fit into one notice
     */
    public void changed(Collection<UUID> replies) {
        notices.send(CHANGED, replies.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** Asks whichever replica writes the reply to stop, once the transaction has committed. */
    public void stop(UUID reply) {
        notices.send(STOP, reply.toString());
    }
}
