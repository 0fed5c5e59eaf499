package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * What one session taught: the value below its key in {@code taste_profile.session_insights}. Each list is in the order it
 * was said; all are empty when nothing was learned, or all of it was deleted since.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionInsights(
        Instant closedAt,
        LearnedBy by,
        List<StoredInsight> likedWines,
        List<StoredInsight> dislikedWines,
        List<StoredInsight> events,
        List<StoredInsight> foods) {

    SessionInsights {
        likedWines = orNone(likedWines);
        dislikedWines = orNone(dislikedWines);
        events = orNone(events);
        foods = orNone(foods);
    }

    static SessionInsights of(Instant closedAt, LearnedBy by, List<Finding> findings) {
        return new SessionInsights(closedAt, by,
                stored(findings, InsightKind.LIKED_WINE),
                stored(findings, InsightKind.DISLIKED_WINE),
                stored(findings, InsightKind.EVENT),
                stored(findings, InsightKind.FOOD));
    }

    /** The last said first. */
    List<Insight> insights(UUID sessionId, InsightKind kind) {
        List<Insight> insights = new ArrayList<>(of(kind).stream()
                .map(stored -> stored.in(sessionId, kind, closedAt))
                .toList());
        Collections.reverse(insights);
        return insights;
    }

    boolean has(UUID insightId) {
        return List.of(likedWines, dislikedWines, events, foods).stream()
                .flatMap(List::stream)
                .anyMatch(insight -> insight.id().equals(insightId));
    }

    SessionInsights without(UUID insightId) {
        return new SessionInsights(closedAt, by, without(likedWines, insightId), without(dislikedWines, insightId),
                without(events, insightId), without(foods, insightId));
    }

    private List<StoredInsight> of(InsightKind kind) {
        return switch (kind) {
            case LIKED_WINE -> likedWines;
            case DISLIKED_WINE -> dislikedWines;
            case EVENT -> events;
            case FOOD -> foods;
        };
    }

    private static List<StoredInsight> without(List<StoredInsight> insights, UUID id) {
        return insights.stream().filter(insight -> !insight.id().equals(id)).toList();
    }

    private static List<StoredInsight> stored(List<Finding> findings, InsightKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).map(StoredInsight::of).toList();
    }

    private static List<StoredInsight> orNone(List<StoredInsight> insights) {
        return insights == null ? List.of() : List.copyOf(insights);
    }
}
