package dev.sommelier.chat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.TestClock;
import dev.sommelier.chat.message.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

    private static final Instant START = Instant.parse("2026-02-03T18:00:00Z");

    private final TestClock clock = new TestClock();
    private final SessionLife life = new SessionLife(clock, new Settings(30, 90, 1));
    private final ChatSession session = new ChatSession(UUID.randomUUID(), false, START);

    private record Settings(int inactivityMinutes, int retentionDays, int unreadDays) implements SessionSettings {
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
    void closedLateIsClosedAsOfItsIdleLimit() {
        clock.advance(Duration.ofHours(7));
        assertEquals(START.plus(Duration.ofMinutes(30)), life.closedAt(session));
        life.close(session);
        assertEquals(START.plus(Duration.ofMinutes(30)), life.closedAt(session));
    }

    @Test
    void isClosedToTheSecondOverAChangeToDaylightSavingTime() {
        clock.stopAt(Instant.parse("2026-03-29T00:45:00Z"));
        ChatSession overTheChange = new ChatSession(UUID.randomUUID(), false, clock.instant());
        clock.advance(Duration.ofMinutes(29).plusSeconds(59));
        assertTrue(life.isActive(overTheChange));
        clock.advance(Duration.ofSeconds(1));
        assertFalse(life.isActive(overTheChange));
        assertEquals(Instant.parse("2026-03-29T01:15:00Z"), life.closedAt(overTheChange));
    }

    @Test
    void closedLateByHandIsClosedAsOfItsIdleLimit() {
        clock.advance(Duration.ofMinutes(30));
        life.close(session);
        assertEquals(START.plus(Duration.ofMinutes(30)), life.closedAt(session));
    }

    @Test
    void writtenInExpiresItsRetentionAfterTheLastMessage() {
        session.append(Role.USER, START.plus(Duration.ofMinutes(10)));
        Instant expires = START.plus(Duration.ofMinutes(10)).plus(Duration.ofDays(90));
        assertEquals(expires, life.expiresAt(session));
        clock.stopAt(expires.minusNanos(1000));
        assertFalse(life.isExpired(session));
        clock.stopAt(expires);
        assertTrue(life.isExpired(session));
    }

    @Test
    void ninetyDaysAreNinetyTimes24HoursOverAChangeOfClocks() {
        ChatSession autumn = new ChatSession(UUID.randomUUID(), false, Instant.parse("2026-08-01T10:00:00Z"));
        autumn.append(Role.USER, Instant.parse("2026-08-01T10:00:00Z"));
        assertEquals(Instant.parse("2026-10-30T10:00:00Z"), life.expiresAt(autumn));
    }

    @Test
    void unreadExpiresADayAfterItsOpening() {
        assertEquals(START.plus(Duration.ofDays(1)), life.expiresAt(session));
        clock.stopAt(START.plus(Duration.ofDays(1)));
        assertTrue(life.isExpired(session));
    }

    @Test
    void pinnedNeverExpires() {
        session.pin(true);
        clock.advance(Duration.ofDays(4000));
        assertNull(life.expiresAt(session));
        assertFalse(life.isExpired(session));
    }

    @Test
    void privateExpiresWhenItCloses() {
        ChatSession secret = new ChatSession(UUID.randomUUID(), true, START);
        secret.append(Role.USER, START);
        assertEquals(START.plus(Duration.ofMinutes(30)), life.expiresAt(secret));
        clock.advance(Duration.ofMinutes(30).minusNanos(1000));
        assertFalse(life.isExpired(secret));
        clock.advance(Duration.ofNanos(1000));
        assertTrue(life.isExpired(secret));
    }

    @Test
    void activeSessionNeverExpires() {
        SessionLife brief = new SessionLife(clock, new Settings(30, 0, 0));
        clock.advance(Duration.ofMinutes(29));
        assertFalse(brief.isExpired(session));
        clock.advance(Duration.ofMinutes(1));
        assertTrue(brief.isExpired(session));
    }
}
