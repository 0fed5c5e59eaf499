package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Insight;
import java.time.Instant;
import java.util.List;

/**
 * A closed session that was not learned from yet.
 *
 * @param teachable   of it what may be learned from
 * @param calledOff   events that messages which may not be learned from call off
 * @param forgottenAt when the account last had everything forgotten, as it was when the session was read
 */
record LearnableSession(ClosedSession session, ClosedSession teachable, List<Insight> calledOff, Instant forgottenAt) {

    /** Whether the person said anything that may be learned from. */
    boolean saysAnything() {
        return teachable.lines().stream().anyMatch(line -> line.role() == Role.USER);
    }
}
