package dev.sommelier.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

    private static final Instant START = Instant.parse("2026-02-03T18:00:00Z");

    private final TestClock clock = new TestClock();
    private final SessionLife life = new SessionLife(clock, new Settings(30, 90));
    private final ChatSession session = new ChatSession(UUID.randomUUID(), false, START);

    private record Settings(int inactivityMinutes, int retentionDays) implements SessionSettings {
    }

    @BeforeEach
    void start() {
        clock.stopAt(START);
    }

    @Test
    void isActiveUntilTheIdleLimit() {
        clock.advance(Duration.ofMinutes(30).minusNanos(1000));
        assertTrue(life.isActive(session));
        clock.advance(Duration.ofNanos(1000));
        assertFalse(life.isActive(session));
    }

    @Test
    void everyMessageStartsTheIdleTimeAgain() {
        clock.advance(Duration.ofMinutes(29));
        session.append(Role.USER, clock.instant());
        clock.advance(Duration.ofMinutes(29));
        assertTrue(life.isActive(session));
        assertEquals(START.plus(Duration.ofMinutes(59)), life.closesAt(session));
    }

    @Test
    void isReadOnlyOnceClosed() {
        life.close(session);
        assertFalse(life.isActive(session));
        assertNull(life.closesAt(session));
    }

    @Test
    void closedByHandIsClosedNow() {
        clock.advance(Duration.ofMinutes(5));
        life.close(session);
        assertEquals(START.plus(Duration.ofMinutes(5)), life.closedAt(session));
    }

    @Test
    void closedLateIsClosedWhenItsIdleTimeEnded() {
        clock.advance(Duration.ofHours(7));
        assertEquals(START.plus(Duration.ofMinutes(30)), life.closedAt(session));
        life.close(session);
        assertEquals(START.plus(Duration.ofMinutes(30)), life.closedAt(session));
    }

    @Test
    void expiresItsRetentionAfterTheLastMessage() {
        session.append(Role.USER, START.plus(Duration.ofMinutes(10)));
        assertEquals(START.plus(Duration.ofMinutes(10)).plus(Duration.ofDays(90)), life.expiresAt(session));
    }
}
