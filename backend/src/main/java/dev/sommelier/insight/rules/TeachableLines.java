package dev.sommelier.insight.rules;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.safety.SafetyClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves out of a session what must not become a taste, an event or a word of a later greeting. */
final class TeachableLines {

    private final SafetyClassifier classifier;

    TeachableLines(SafetyClassifier classifier) {
        this.classifier = classifier;
    }

    /** Without each recognised message and its answer, and without the rest of the session after a grave one. */
    ClosedSession of(ClosedSession session) {
        List<ClosedSession.Line> kept = new ArrayList<>();
        boolean skipping = false;
        for (ClosedSession.Line line : session.lines()) {
            if (line.role() == Role.USER) {
                Optional<SafetyClassifier.Finding> found = classifier.classify(line.text());
                if (found.isPresent() && found.get().category().silencesMemory()) {
                    break;
                }
                skipping = found.isPresent();
            }
            if (!skipping) {
                kept.add(line);
            }
        }
        return new ClosedSession(
                session.id(), session.accountId(), session.language(), session.closedAt(), List.copyOf(kept));
    }
}
