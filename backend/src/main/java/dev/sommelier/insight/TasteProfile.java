package dev.sommelier.insight;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that closed sessions have taught about an account.
 *
 * @param enabled     whether anything is learned and used
 * @param sessions    every session that was listened to, the last closed first
 * @param forgottenAt what was said until then teaches nothing; {@link #NEVER} when all of it may
 */
record TasteProfile(boolean enabled, List<Session> sessions, Instant forgottenAt) {

    static final Instant NEVER = Instant.EPOCH;
    static final TasteProfile EMPTY = new TasteProfile(true, List.of(), NEVER);

    /** A session and what it taught. */
    record Session(UUID id, SessionInsights insights) {

        List<Insight> of(InsightKind kind) {
            return insights.insights(id, kind);
        }

        List<Insight> all() {
            return List.of(InsightKind.values()).stream().flatMap(kind -> of(kind).stream()).toList();
        }
    }

    static TasteProfile of(boolean enabled, Map<UUID, SessionInsights> document, Instant forgottenAt) {
        List<Session> sessions = document.entrySet().stream()
                .map(entry -> new Session(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Session session) -> session.insights().closedAt())
                        .thenComparing(Session::id)
                        .reversed())
                .toList();
        return new TasteProfile(enabled, sessions, forgottenAt);
    }

    boolean hasListenedTo(UUID sessionId) {
        return sessions.stream().anyMatch(session -> session.id().equals(sessionId));
    }

    /** Of all sessions, the latest first. */
    List<Insight> insights(InsightKind kind) {
        return sessions.stream().flatMap(session -> session.of(kind).stream()).toList();
    }
}
