package dev.sommelier.insight.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was learned from one session, or added by hand at once: the value below the session's id in
 * {@code taste_profile.session_insights}. Each list is in the order in which things were said. All lists are empty when nothing was learned or all of it was deleted
 * since; the entry then marks the session as processed.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionInsights(
        @JsonIgnore UUID sessionId,
        Instant closedAt,
        LearnedBy by,
        List<Insight> likedWines,
        List<Insight> dislikedWines,
        List<Insight> events,
        List<Insight> foods,
        List<Insight> constraints) {

    /** Where the insights come from: the model, the rules of the house sommelier, or the person's own hand. */
    public enum LearnedBy {
        @JsonProperty("claude")
        CLAUDE,
        @JsonProperty("house")
        HOUSE,
        /** Added by hand; the key is then no session's id. */
        @JsonProperty("person")
        PERSON
    }

    public SessionInsights {
        likedWines = orEmpty(likedWines);
        dislikedWines = orEmpty(dislikedWines);
        events = orEmpty(events);
        foods = orEmpty(foods);
        constraints = orEmpty(constraints);
    }

    public static SessionInsights of(UUID sessionId, Instant closedAt, LearnedBy by, List<Insight> insights) {
        return new SessionInsights(sessionId, closedAt, by,
                InsightKind.LIKED_WINE.of(insights),
                InsightKind.DISLIKED_WINE.of(insights),
                InsightKind.EVENT.of(insights),
                InsightKind.FOOD.of(insights),
                InsightKind.CONSTRAINT.of(insights));
    }

    /** The same session as if nothing but its constraints had been learned. */
    public SessionInsights onlyConstraints() {
        return of(sessionId, closedAt, by, constraints);
    }

    /** As read from the document, where the session's id is the key. */
    SessionInsights in(UUID session) {
        return of(session, closedAt, by, Arrays.stream(InsightKind.values())
                .flatMap(kind -> list(kind).stream().map(insight -> insight.in(session, kind, closedAt)))
                .toList());
    }

    /** The last said first. */
    List<Insight> latestFirst(InsightKind kind) {
        List<Insight> insights = new ArrayList<>(list(kind));
        Collections.reverse(insights);
        return insights;
    }

    /** Of all kinds, one kind after the other, in each the last said first. */
    public List<Insight> all() {
        return Arrays.stream(InsightKind.values()).flatMap(kind -> latestFirst(kind).stream()).toList();
    }

    boolean has(UUID insightId) {
        return all().stream().anyMatch(insight -> insight.id().equals(insightId));
    }

    /** With one insight changed; of another kind it becomes the last said of that kind. */
    SessionInsights changed(UUID insightId, UnaryOperator<Insight> change) {
        return of(sessionId, closedAt, by, eachKind()
                .map(insight -> insight.id().equals(insightId) ? change.apply(insight) : insight).toList());
    }

    SessionInsights without(Predicate<Insight> forgotten) {
        return of(sessionId, closedAt, by, eachKind().filter(forgotten.negate()).toList());
    }

    private Stream<Insight> eachKind() {
        return Arrays.stream(InsightKind.values()).flatMap(kind -> list(kind).stream());
    }

    private List<Insight> list(InsightKind kind) {
        return switch (kind) {
            case LIKED_WINE -> likedWines;
            case DISLIKED_WINE -> dislikedWines;
            case EVENT -> events;
            case FOOD -> foods;
            case CONSTRAINT -> constraints;
        };
    }

    private static List<Insight> orEmpty(List<Insight> insights) {
        return insights == null ? List.of() : List.copyOf(insights);
    }
}
