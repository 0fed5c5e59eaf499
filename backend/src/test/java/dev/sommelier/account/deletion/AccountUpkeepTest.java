package dev.sommelier.account.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.signin.LoginRows;
import dev.sommelier.account.signin.RecordingLoginEndListener;
import dev.sommelier.account.signin.SignInThrottle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountUpkeepTest {

    private static final int ALL = 500;

    @Inject
    AccountUpkeep upkeep;

    @Inject
    SignInThrottle throttle;

    @Inject
    RecordingLoginEndListener ends;

    @Inject
    LoginRows rows;

    @Inject
    TestClock clock;

    @BeforeEach
    void beginEmpty() {
        rows.forgetFailures();
        rows.run("DELETE FROM login_session");
        rows.run("DELETE FROM password_reset");
    }

    @AfterEach
    void reset() {
        rows.forgetFailures();
    }

    @Test
    void deletesASignInThatWasIdleForTooLongAndSaysSo() {
        Person anna = Person.registered();
        UUID login = rows.loginOf(anna);
        clock.advance(Duration.ofDays(14).minusMinutes(1));
        assertEquals(0, upkeep.deleteExpired(ALL));
        clock.advance(Duration.ofMinutes(2));
        assertEquals(1, upkeep.deleteExpired(ALL));
        assertTrue(ends.has(login));
        assertEquals(0, rows.count("login_session"));
    }

    @Test
    void keepsASignInThatIsUsed() {
        Person anna = Person.registered();
        Person boris = Person.registered();
        UUID used = rows.loginOf(anna);
        UUID idle = rows.loginOf(boris);
        clock.advance(Duration.ofDays(10));
        anna.asks().get("/auth/me").then().statusCode(200);
        clock.advance(Duration.ofDays(5));
        assertEquals(1, upkeep.deleteExpired(ALL));
        assertFalse(ends.has(used));
        assertTrue(ends.has(idle));
        anna.asks().get("/auth/me").then().statusCode(200);
    }

    @Test
    void deletesFailuresThatNoLongerCount() {
        throttle.failed(EmailAddress.of("somebody@example.org"), "192.0.2.1");
        clock.advance(Duration.ofMinutes(14));
        assertEquals(0, upkeep.deleteExpired(ALL));
        clock.advance(Duration.ofMinutes(2));
        assertEquals(1, upkeep.deleteExpired(ALL));
        assertEquals(0, rows.count("sign_in_failure"));
    }

    @Test
    void forgetsFromWhereSomebodySignedInALongTimeAgo() {
        throttle.succeeded(EmailAddress.of("somebody@example.org"), "192.0.2.1");
        clock.advance(Duration.ofDays(29));
        assertEquals(0, upkeep.deleteExpired(ALL));
        clock.advance(Duration.ofDays(2));
        assertEquals(1, upkeep.deleteExpired(ALL));
        assertEquals(0, rows.count("known_sign_in"));
    }

    @Test
    void worksInBatchesUntilNothingIsLeft() {
        for (int i = 0; i < 3; i++) {
            Person.registered();
        }
        clock.advance(Duration.ofDays(31));
        assertEquals(2, upkeep.deleteExpired(2));
        assertEquals(1, upkeep.deleteExpired(2));
        assertEquals(0, upkeep.deleteExpired(2));
    }

    @Test
    void skipsWhatAnotherReplicaIsDeleting() {
        Person.registered();
        Person.registered();
        clock.advance(Duration.ofDays(31));
        UUID locked = lockOneAndSweepBeside();
        assertEquals(1, rows.count("login_session"));
        assertFalse(ends.has(locked));
        assertEquals(1, upkeep.deleteExpired(ALL));
    }

    /** The sweep runs in a transaction of its own while this one holds a row. */
    @Transactional
    UUID lockOneAndSweepBeside() {
        UUID locked = rows.one("SELECT id FROM login_session LIMIT 1 FOR UPDATE", UUID.class);
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> upkeep.deleteExpired(ALL)));
        return locked;
    }
}
