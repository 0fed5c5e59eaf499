package dev.sommelier.sommelier.remembering;

import dev.sommelier.insight.Finding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was heard in a session, each thing once. Who says the opposite later means that. */
final class Notes {

    private final Map<Object, Finding> byThing = new LinkedHashMap<>();

    void add(Finding finding) {
        Object thing = thing(finding);
        Finding before = byThing.get(thing);
        if (before == null || opposes(before, finding)) {
            byThing.remove(thing);
            byThing.put(thing, finding);
        } else {
            byThing.put(thing, Stream.of(before, finding).max(Comparator.comparingDouble(Finding::confidence)
                    .thenComparing(one -> one == before)).orElseThrow());
        }
    }

    List<Finding> all() {
        return List.copyOf(byThing.values());
    }

    private static boolean opposes(Finding before, Finding finding) {
        return before.kind() != finding.kind();
    }

    private static Object thing(Finding finding) {
        return switch (finding.kind()) {
            case EVENT, FOOD -> List.of(finding.kind(), finding.text());
            default -> finding.wineId() != null ? finding.wineId() : finding.style();
        };
    }
}
