package dev.sommelier.insight.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightDetail;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.wine.ranking.Style;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InsightSanitizerTest {

    private static final UUID GREETING = new UUID(1, 1);
    private static final UUID FIRST = new UUID(1, 2);
    private static final UUID SECOND = new UUID(1, 3);
    private static final ClosedSession SESSION = new ClosedSession(new UUID(2, 2), new UUID(3, 3), Language.EN,
            ZoneOffset.UTC, Instant.EPOCH, List.of(line(GREETING, Role.ASSISTANT), line(FIRST, Role.USER), line(SECOND, Role.USER)));

    @Test
    void dropsWhatTheSommelierSaidAndTextsThatAreTooLong() {
        assertEquals(List.of("Barolo"), kept(
                insight(GREETING, InsightKind.LIKED_WINE, "of the sommelier"),
                insight(FIRST, InsightKind.LIKED_WINE, "x".repeat(81)),
                insight(FIRST, InsightKind.LIKED_WINE, " Barolo ")));
    }

    @Test
    void keepsTheLastAboutASubject() {
        assertEquals(List.of("Lamb"),
                kept(insight(FIRST, InsightKind.FOOD, "lamb"), insight(FIRST, InsightKind.FOOD, "Lamb")));
        assertEquals(List.of("barolo"), kept(
                insight(SECOND, InsightKind.DISLIKED_WINE, "barolo"), insight(FIRST, InsightKind.LIKED_WINE, "Barolo")));
    }

    @Test
    void idIsTheSameWheneverTheSessionIsReadAndAnotherForAnotherHolder() {
        Insight red = insight(FIRST, InsightKind.CONSTRAINT, "never red");
        Insight his = insight(FIRST, InsightKind.CONSTRAINT, "never red").with(InsightDetail.NONE.heldBy("husband"));
        List<Insight> once = InsightSanitizer.of(SESSION, List.of(red, his));
        List<Insight> again = InsightSanitizer.of(SESSION, List.of(insight(FIRST, InsightKind.CONSTRAINT, "never red")));
        assertEquals(2, once.stream().map(Insight::id).distinct().count());
        assertEquals(once.get(0).id(), again.get(0).id());
    }

    private static List<String> kept(Insight... insights) {
        return InsightSanitizer.of(SESSION, List.of(insights)).stream().map(Insight::text).toList();
    }

    private static Insight insight(UUID message, InsightKind kind, String text) {
        return Insight.of(SESSION, message, kind, text, null, Style.NONE, 0.9);
    }

    private static ClosedSession.Line line(UUID id, Role role) {
        return new ClosedSession.Line(id, role, "", List.of(), Instant.EPOCH);
    }
}
