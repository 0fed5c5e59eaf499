package dev.sommelier.insight.rules;

import dev.sommelier.insight.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was heard in a session, each thing once. Who says the opposite later means that. */
final class Notes {

    private final Map<Object, Finding> byThing = new LinkedHashMap<>();

    void add(Note note) {
        Finding before = byThing.get(note.thing());
        if (before == null || opposes(before, note.finding())) {
            byThing.remove(note.thing());
            byThing.put(note.thing(), note.finding());
        } else if (note.finding().confidence() > before.confidence()) {
            byThing.put(note.thing(), note.finding());
        }
    }

    List<Finding> all() {
        return List.copyOf(byThing.values());
    }

    private static boolean opposes(Finding before, Finding finding) {
        return before.kind() != finding.kind() || before.wineId() == null && finding.style().isEmpty()
                && !before.text().equals(finding.text());
    }
}
