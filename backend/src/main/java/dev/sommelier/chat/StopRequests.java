package dev.sommelier.chat;

import dev.sommelier.notices.NoticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Stops a reply of this process when another one was asked to. One that is not heard is found with the next flush. */
@ApplicationScoped
class StopRequests implements NoticeListener {

    static final String TOPIC = "stop";

    @Inject
    ReplyPool pool;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String messageId) {
        pool.find(UUID.fromString(messageId)).ifPresent(LiveReply::stop);
    }
}
