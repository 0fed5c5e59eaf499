package dev.sommelier.account.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.deletion.AccountUpkeep;
import dev.sommelier.account.signin.LoginRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageLedgerTest {

    @Inject
    UsageLedger usage;

    @Inject
    AccountUpkeep upkeep;

    @Inject
    LoginRows rows;

    @Inject
    TestClock clock;

    private UUID account;

    @BeforeEach
    void begin() {
        // 23:30 in Moscow.
        rows.forgetUsage();
        clock.stopAt(Instant.parse("2026-02-03T20:30:00Z"));
        account = Person.registered(Map.of("time_zone", "Europe/Moscow")).id();
    }

    @Test
    void anAccountHasABudgetUnlessToldOtherwise() {
        assertEquals(300_000, usage.report(account, ZoneOffset.UTC).dailyBudget());
    }

    @Test
    void thatItIsSpentIsToldOnceADay() {
        assertTrue(usage.tellSpent(account));
        assertFalse(usage.tellSpent(account));
        spend(1, 1, 0);
        assertFalse(usage.tellSpent(account));
        clock.advance(Duration.ofHours(1));
        assertTrue(usage.tellSpent(account));
    }

    @Test
    void theBudgetIsSpentByWhatGoesInAndComesOut() {
        spend(200_000, 99_990, 0);
        assertFalse(usage.isBudgetSpent(account));
        assertTrue(usage.reserve(account).isPresent());
        spend(0, 0, 10);
        assertTrue(usage.isBudgetSpent(account));
        assertTrue(usage.reserve(account).isEmpty());
    }

    @Test
    void aNewDayBeginsAtThePersonsOwnMidnight() {
        spend(300_000, 0, 0);
        clock.advance(Duration.ofMinutes(29));
        assertTrue(usage.isBudgetSpent(account));
        clock.advance(Duration.ofMinutes(1));
        assertFalse(usage.isBudgetSpent(account));
    }

    @Test
    void whoHasBeenDeletedSpendsNothing() {
        account = UUID.randomUUID();
        spend(300_000, 0, 0);
        assertFalse(usage.isBudgetSpent(account));
    }

    @Test
    void isForgottenAfterFourHundredDays() {
        spend(1, 2, 3);
        clock.advance(Duration.ofDays(400));
        assertEquals(0, upkeep.deleteOldUsage(10));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(1, upkeep.deleteOldUsage(10));
        assertEquals(0, upkeep.deleteOldUsage(10));
    }

    private void spend(long input, long output, long cacheWrite) {
        usage.record(new ModelUse(account, null, ModelUse.Purpose.REPLY, "test@1", "claude-fake", input, output, cacheWrite, 500));
    }
}
