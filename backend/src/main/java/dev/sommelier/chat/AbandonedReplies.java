package dev.sommelier.chat;

import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The one way in which a reply ends whose process is gone. Needs a transaction, and the message's row locked. */
@ApplicationScoped
class AbandonedReplies {

    @Inject
    ChatSessionRepository sessions;

    @Inject
    SessionChanges changes;

    @Inject
    Notices notices;

    @Inject
    Event<LifecycleEvent> events;

    /** What was stored of it stays, and it can be asked for anew. */
    void interrupt(Message reply) {
        reply.interrupt();
        notices.send(ReplyNews.TOPIC, reply.id().toString());
        changes.replyFinished(sessions.findById(reply.sessionId()), reply.id());
        events.fire(new LifecycleEvent.Interrupted(reply.sessionId(), reply.id()));
    }
}
