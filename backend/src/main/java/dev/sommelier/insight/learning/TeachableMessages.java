package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.safety.SafetyClassifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Selects the messages of a session that may be learned from, by the model or by the rules. */
final class TeachableMessages {

    private static final SafetyClassifier CLASSIFIER = new SafetyClassifier();

    private TeachableMessages() {
    }

    /**
     * The session without messages up to a time; without each message about health, grief, distress and the like, and the
     * reply to it; and without everything from a message on whose category forbids all learning.
     *
     * @param forgottenAt when the account last had everything forgotten
     */
    static ClosedSession of(ClosedSession session, Instant forgottenAt) {
        List<ClosedSession.Line> kept = new ArrayList<>();
        boolean skipping = false;
        for (ClosedSession.Line line : session.lines()) {
            if (!line.createdAt().isAfter(forgottenAt)) {
                continue;
            }
            if (line.role() == Role.USER) {
                Optional<SafetyClassifier.Finding> found = CLASSIFIER.classify(line.text());
                if (found.isPresent() && found.get().category().silencesMemory()) {
                    break;
                }
                skipping = found.isPresent();
            }
            if (!skipping) {
                kept.add(line);
            }
        }
        return with(session, kept);
    }

    /**
     * The person's messages that were left out. Only cancelled events are read from them, so that nobody is wished well for
     * a wedding after they told of a separation.
     */
    static ClosedSession leftOut(ClosedSession session, Instant forgottenAt) {
        List<ClosedSession.Line> teachable = of(session, forgottenAt).lines();
        return with(session, session.lines().stream()
                .filter(line -> line.role() == Role.USER && line.createdAt().isAfter(forgottenAt))
                .filter(line -> !teachable.contains(line)).toList());
    }

    private static ClosedSession with(ClosedSession session, List<ClosedSession.Line> lines) {
        return new ClosedSession(session.id(), session.accountId(), session.language(), session.timeZone(),
                session.closedAt(), List.copyOf(lines));
    }
}
