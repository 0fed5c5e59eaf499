package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import dev.sommelier.wine.ranking.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks the insights of a session before they are stored, whether the model or the rules extracted them. */
final class InsightSanitizer {

    static final int MOST_OF_A_KIND = 8;

    private InsightSanitizer() {
    }

    /**
     * In the order of the messages: only insights from a message of the person and in short plain text, only the last one
     * about each subject, and of each kind the last {@link #MOST_OF_A_KIND}.
     */
    static List<Insight> of(ClosedSession session, List<Insight> extracted) {
        Map<UUID, Integer> places = new HashMap<>();
        for (ClosedSession.Line line : session.lines()) {
            if (line.role() == Role.USER) {
                places.put(line.messageId(), places.size());
            }
        }
        Map<Object, Insight> bySubject = new LinkedHashMap<>();
        extracted.stream()
                .filter(insight -> places.containsKey(insight.messageId()))
                .sorted(Comparator.comparing(insight -> places.get(insight.messageId())))
                .flatMap(insight -> PlainWords.of(insight.text()).map(text -> tidy(insight, text)).stream())
                .forEach(insight -> {
                    bySubject.remove(insight.subject());
                    bySubject.put(insight.subject(), insight);
                });
        return lastOfEachKind(new ArrayList<>(bySubject.values()));
    }

    private static Insight tidy(Insight insight, String text) {
        double confidence = Double.isNaN(insight.confidence()) ? 0 : Math.max(0, Math.min(1, insight.confidence()));
        // A wine implies its style, and rankings would count both.
        Style style = insight.wineId() == null ? insight.style() : Style.NONE;
        return new Insight(insight.id(), insight.kind(), text, insight.wineId(), style, insight.sessionId(),
                insight.messageId(), confidence, insight.learnedAt(), insight.time(), insight.detail()).identified();
    }

    private static List<Insight> lastOfEachKind(List<Insight> facts) {
        Map<InsightKind, Long> tooMany = new HashMap<>();
        for (InsightKind kind : InsightKind.values()) {
            tooMany.put(kind, facts.stream().filter(fact -> fact.kind() == kind).count() - MOST_OF_A_KIND);
        }
        return facts.stream().filter(fact -> tooMany.merge(fact.kind(), -1L, Long::sum) < 0).toList();
    }
}
