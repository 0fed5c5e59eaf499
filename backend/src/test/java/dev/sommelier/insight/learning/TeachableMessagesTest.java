package dev.sommelier.insight.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeachableMessagesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void leavesOutAMessageAboutHealthOrDrivingAndItsReply() {
        assertEquals(List.of("I love Chablis", "reply 1"),
                teachable(Instant.EPOCH, "I'm pregnant and I love Barolo", "I love Chablis"));
    }

    @Test
    void leavesOutEverythingFromAGraveMessageOn() {
        assertEquals(List.of("I love Barolo", "reply 0"),
                teachable(Instant.EPOCH, "I love Barolo", "I want to die, I love Gavi", "it's my birthday"));
    }

    @Test
    void leavesOutWhatWasSaidBeforeEverythingWasForgotten() {
        assertEquals(List.of("I love Chablis", "reply 1"), teachable(NOON, "I love Barolo", "I love Chablis"));
    }

    @Test
    void leftOutMessagesAreTheOthersThatWereNotForgotten() {
        assertEquals(List.of("I'm pregnant and I love Barolo"),
                texts(TeachableMessages.leftOut(session("I'm pregnant and I love Barolo", "I love Chablis"), Instant.EPOCH)));
        assertEquals(List.of("I want to die", "I love Gavi"),
                texts(TeachableMessages.leftOut(session("I love Barolo", "I want to die", "I love Gavi"), Instant.EPOCH)));
        assertEquals(List.of(), texts(TeachableMessages.leftOut(session("I'm pregnant"), NOON.plusSeconds(60))));
    }

    /** One message a minute from noon on, each with a reply. */
    private static ClosedSession session(String... said) {
        List<ClosedSession.Line> lines = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            lines.add(line(Role.USER, said[i], i));
            lines.add(line(Role.ASSISTANT, "reply " + i, i));
        }
        return new ClosedSession(new UUID(2, 2), new UUID(3, 3), Language.EN, ZoneOffset.UTC, NOON, lines);
    }

    private static List<String> teachable(Instant forgottenAt, String... said) {
        return texts(TeachableMessages.of(session(said), forgottenAt));
    }

    private static List<String> texts(ClosedSession session) {
        return session.lines().stream().map(ClosedSession.Line::text).toList();
    }

    private static ClosedSession.Line line(Role role, String text, int minute) {
        return new ClosedSession.Line(UUID.randomUUID(), role, text, List.of(), NOON.plusSeconds(60L * minute));
    }
}
