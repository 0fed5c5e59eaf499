package dev.sommelier.insight;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.wine.ranking.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What may be kept of what was heard in a session, whoever heard it. */
final class InsightSanitizer {

    static final int MOST_OF_A_KIND = 8;

    private InsightSanitizer() {
    }

    /**
     * In the order it was said: only what stands in a message of the person and in few plain words, of the same topic only
     * the last said, of each kind the last {@link #MOST_OF_A_KIND}.
     */
    static List<Finding> of(ClosedSession session, List<Finding> heard) {
        Map<UUID, Integer> places = new HashMap<>();
        for (ClosedSession.Line line : session.lines()) {
            if (line.role() == Role.USER) {
                places.put(line.messageId(), places.size());
            }
        }
        Map<Topic, Finding> byTopic = new LinkedHashMap<>();
        heard.stream()
                .filter(finding -> places.containsKey(finding.messageId()))
                .sorted(Comparator.comparing(finding -> places.get(finding.messageId())))
                .flatMap(finding -> PlainWords.of(finding.text()).map(text -> tidy(finding, text)).stream())
                .forEach(finding -> {
                    Topic topic = Topic.of(finding);
                    byTopic.remove(topic);
                    byTopic.put(topic, finding);
                });
        return lastOfEachKind(new ArrayList<>(byTopic.values()));
    }

    private static Finding tidy(Finding finding, String text) {
        double confidence = Double.isNaN(finding.confidence()) ? 0 : Math.max(0, Math.min(1, finding.confidence()));
        // A wine says more than its style.
        Style style = finding.wineId() == null ? finding.style() : Style.NONE;
        return new Finding(finding.kind(), text, finding.wineId(), style, finding.messageId(), confidence);
    }

    private static List<Finding> lastOfEachKind(List<Finding> facts) {
        Map<InsightKind, Long> tooMany = new HashMap<>();
        for (InsightKind kind : InsightKind.values()) {
            tooMany.put(kind, facts.stream().filter(fact -> fact.kind() == kind).count() - MOST_OF_A_KIND);
        }
        return facts.stream().filter(fact -> tooMany.merge(fact.kind(), -1L, Long::sum) < 0).toList();
    }
}
