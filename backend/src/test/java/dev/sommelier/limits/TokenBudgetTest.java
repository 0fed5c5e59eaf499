package dev.sommelier.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import dev.sommelier.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenBudgetTest {

    private record Settings(long dailyTokens, long dailyTokensTotal, long reservedTokens)
            implements TokenBudget.Settings {
    }

    @Inject
    EntityManager database;

    @Inject
    DatabaseRows.Any rows;

    @Inject
    TestClock clock;

    private UUID account;

    @BeforeEach
    void begin() {
        // 23:30 in Moscow.
        clock.stopAt(Instant.parse("2026-02-03T20:30:00Z"));
        account = Person.registered(Map.of("time_zone", "Europe/Moscow")).id();
        rows.run("DELETE FROM token_budget");
    }

    @AfterEach
    void reset() {
        rows.run("DELETE FROM token_budget");
    }

    @Test
    void aHundredAtOnceSetAsideNoMoreThanThereIs() throws Exception {
        assertEquals(10, reservedAtOnce(new Settings(100_000, 0, 10_000)));
    }

    @Test
    void aHundredAtOnceSetAsideNoMoreThanThereIsForTheWholeService() throws Exception {
        assertEquals(7, reservedAtOnce(new Settings(0, 70_000, 10_000)));
        assertEquals(70_000, tokens("account_id = '" + account + "'"), "the refused took nothing of the account");
    }

    @Test
    void whatIsGivenBackCanBeSetAsideAgain() {
        Settings settings = new Settings(10, 10, 10);
        TokenReservation first = reserve(settings).orElseThrow();
        assertTrue(reserve(settings).isEmpty());
        run(settings, budget -> budget.release(first));
        assertTrue(reserve(settings).isPresent());
    }

    @Test
    void whatACallHasCostStaysSpent() {
        Settings settings = new Settings(100, 0, 10);
        TokenReservation reservation = reserve(settings).orElseThrow();
        run(settings, budget -> budget.spend(account, 99));
        run(settings, budget -> budget.release(reservation));
        assertFalse(isSpent(settings));
        run(settings, budget -> budget.spend(account, 1));
        assertTrue(isSpent(settings));
        assertTrue(reserve(settings).isEmpty());
    }

    @Test
    void theServicesBudgetIsEverybodys() {
        Settings settings = new Settings(0, 100, 10);
        run(settings, budget -> budget.spend(Person.registered(Map.of("time_zone", "Europe/Moscow")).id(), 100));
        assertTrue(isSpent(settings));
        assertTrue(reserve(settings).isEmpty());
        clock.advance(Duration.ofMinutes(209));
        assertTrue(isSpent(settings));
        clock.advance(Duration.ofMinutes(1));
        assertFalse(isSpent(settings), "a day of the service begins at midnight in UTC");
    }

    @Test
    void anotherTimeZoneBringsNoSecondBudgetForADateThatIsSpent() {
        Settings settings = new Settings(100, 0, 10);
        run(settings, budget -> budget.spend(account, 100));
        moveTo("Pacific/Kiritimati");
        run(settings, budget -> budget.spend(account, 100));
        moveTo("Europe/Moscow");
        assertTrue(isSpent(settings));
        clock.advance(Duration.ofMinutes(31));
        assertTrue(isSpent(settings), "the next date was spent ahead of time");
    }

    @Test
    void daysThatAreOverEverywhereAreDeleted() {
        Settings settings = new Settings(100, 100, 10);
        run(settings, budget -> budget.spend(account, 5));
        clock.advance(Duration.ofDays(3));
        run(settings, budget -> assertEquals(0, budget.deleteOld(500)));
        clock.advance(Duration.ofDays(1));
        run(settings, budget -> assertEquals(2, budget.deleteOld(500)));
    }

    @Test
    void withoutLimitsNothingIsSetAside() {
        assertEquals(0, reserve(new Settings(0, 0, 10)).orElseThrow().tokens());
        assertEquals(0, tokens("TRUE"));
    }

    private int reservedAtOnce(Settings settings) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<TokenReservation>>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                tries.add(threads.submit(() -> reserve(settings)));
            }
            int reserved = 0;
            for (Future<Optional<TokenReservation>> attempt : tries) {
                reserved += attempt.get().isPresent() ? 1 : 0;
            }
            return reserved;
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<TokenReservation> reserve(Settings settings) {
        return QuarkusTransaction.requiringNew().call(() -> budget(settings).reserve(account));
    }

    private boolean isSpent(Settings settings) {
        return QuarkusTransaction.requiringNew().call(() -> budget(settings).isSpent(account));
    }

    private void run(Settings settings, java.util.function.Consumer<TokenBudget> work) {
        QuarkusTransaction.requiringNew().run(() -> work.accept(budget(settings)));
    }

    private TokenBudget budget(Settings settings) {
        return new TokenBudget(database, clock, settings);
    }

    private void moveTo(String zone) {
        rows.run("UPDATE account SET time_zone = :zone WHERE id = :id", "zone", zone, "id", account);
    }

    private long tokens(String condition) {
        return rows.one("SELECT cast(coalesce(sum(tokens), 0) AS bigint) FROM token_budget WHERE " + condition, Long.class);
    }
}
