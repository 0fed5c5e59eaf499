package dev.sommelier.chat;

import dev.sommelier.account.LoginEnds;
import dev.sommelier.notices.NoticeListener;
import dev.sommelier.notices.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Ends the streams of events that were opened by a sign-in which is over, on every replica. */
@ApplicationScoped
class EndedSignIns implements LoginEnds, NoticeListener {

    private static final String TOPIC = "sign-in-ended";

    @Inject
    Notices notices;

    @Inject
    AccountEvents tabs;

    @Override
    public void ended(UUID accountId, List<UUID> loginIds) {
        // One by one: there may be more than a notice can hold.
        loginIds.forEach(login -> notices.send(TOPIC, accountId + " " + login));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String payload) {
        String[] ids = payload.split(" ");
        tabs.end(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }
}
