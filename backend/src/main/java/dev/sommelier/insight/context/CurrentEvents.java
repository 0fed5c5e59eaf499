package dev.sommelier.insight.context;

import dev.sommelier.insight.EventTime.State;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.PlainWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects the events that may be mentioned to a person. */
final class CurrentEvents {

    private CurrentEvents() {
    }

    /**
     * Of each event the latest word, and none that was cancelled: "the wedding is off" also ends what was said before of
     * "my sister's wedding".
     *
     * @param told the latest first
     */
    static List<Insight> of(List<Insight> told) {
        List<Insight> current = new ArrayList<>();
        Set<Object> subjects = new HashSet<>();
        List<Set<String>> cancelled = new ArrayList<>();
        for (Insight event : told) {
            Set<String> words = new HashSet<>(List.of(PlainWords.normalised(event.text()).split(" ")));
            if (!subjects.add(event.subject()) || cancelled.stream().anyMatch(words::containsAll) || !event.holds()) {
                continue;
            }
            if (event.time() != null && event.time().state() == State.CANCELLED) {
                cancelled.add(words);
            } else {
                current.add(event);
            }
        }
        return current;
    }
}
