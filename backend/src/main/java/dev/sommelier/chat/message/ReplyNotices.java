package dev.sommelier.chat.message;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What replicas tell each other about replies, in the caller's transaction. */
@ApplicationScoped
public class ReplyNotices {

    /** Payload: ids of replies, separated by commas, whose rows have changed. */
    public static final String CHANGED = "reply";
    /** Payload: the id of a reply that is to be stopped by whoever writes it. */
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

    public void stop(UUID reply) {
        notices.send(STOP, reply.toString());
    }
}
