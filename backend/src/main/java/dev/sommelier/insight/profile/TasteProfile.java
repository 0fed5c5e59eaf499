package dev.sommelier.insight.profile;

import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.PlainWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code taste_profile}: what an account's closed sessions taught.
 *
 * @param enabled     whether anything is learned and used
 * @param sessions    every processed session, the last closed first
 * @param forgottenAt nothing is learned from messages up to this time; {@link #NEVER} when there is no such limit
 */
public record TasteProfile(boolean enabled, List<SessionInsights> sessions, Instant forgottenAt) {

    public static final Instant NEVER = Instant.EPOCH;

    /** The profile of an account without a row. */
    public static final TasteProfile EMPTY = new TasteProfile(true, List.of(), NEVER);

    static TasteProfile of(boolean enabled, Map<UUID, SessionInsights> document, Instant forgottenAt) {
        List<SessionInsights> sessions = document.values().stream()
                .sorted(Comparator.comparing(SessionInsights::closedAt)
                        .thenComparing(SessionInsights::sessionId)
                        .reversed())
                .toList();
        return new TasteProfile(enabled, sessions, forgottenAt);
    }

    public boolean hasProcessed(UUID sessionId) {
        return sessions.stream().anyMatch(session -> session.sessionId().equals(sessionId));
    }

    /**
     * Of all sessions, the latest first. Of several about one subject only the latest holds: a wine disliked since it was
     * liked is not among the liked.
     */
    public List<Insight> insights(InsightKind kind) {
        List<Insight> all = latestFirst(sessions);
        Map<Object, Insight> bySubject = new LinkedHashMap<>();
        all.forEach(insight -> bySubject.merge(insight.subject(), insight, EventNotes::withDays));
        List<Insight> latest = List.copyOf(bySubject.values());
        List<Insight> shown = latest.stream()
                .filter(insight -> insight.kind() == kind)
                .filter(insight -> insight.detail().standing() != InvalidityReason.NOT_ME)
                .filter(insight -> latest.stream().noneMatch(other -> other.holds()
                        && (insight.isImpliedBy(other) || insight.isOverruledBy(other))))
                .toList();
        return kind == InsightKind.EVENT ? EventNotes.merged(shown) : shown;
    }

    /** The insight on the same subject right before this one, if it said otherwise; else empty. */
    Optional<Insight> former(Insight insight) {
        return latestFirst(sessions).stream()
                .filter(other -> other.subject().equals(insight.subject()))
                .dropWhile(other -> !other.id().equals(insight.id()))
                .skip(1)
                .filter(other -> other.detail().standing() != InvalidityReason.NOT_ME)
                .filter(other -> other.kind() != insight.kind() || other.kind() == InsightKind.FOOD
                        && !PlainWords.normalised(other.text()).equals(PlainWords.normalised(insight.text())))
                .findFirst();
    }

    /** The insights of these sessions, those said or changed last first. */
    public static List<Insight> latestFirst(List<SessionInsights> sessions) {
        return sessions.stream().flatMap(session -> session.all().stream())
                .sorted(Comparator.comparing(Insight::learnedAt).reversed())
                .toList();
    }
}
