package dev.sommelier.limits;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.TestClock;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimiterTest {

    @Inject
    DataSource database;

    @Inject
    EntityManager rows;

    @Inject
    RateLimitHeaders headers;

    @Inject
    TestClock clock;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Instant.parse("2026-02-03T20:30:00Z"));
    }

    @AfterEach
    void reset() {
        limiter(1, 1).forget(subject);
    }

    @Test
    void givesBackOneAfterAnother() {
        RateLimiter limiter = limiter(3, 60);
        for (int i = 0; i < 3; i++) {
            limiter.use(RateLimit.OPENINGS, subject);
        }
        assertEquals(Duration.ofMinutes(1), refused(limiter));
        clock.advance(Duration.ofMinutes(1).minusMillis(1));
        assertEquals(Duration.ofSeconds(1), refused(limiter));
        clock.advance(Duration.ofMillis(1));
        limiter.use(RateLimit.OPENINGS, subject);
        assertEquals(Duration.ofMinutes(1), refused(limiter));
    }

    @Test
    void neverHoldsMoreThanFitIn() {
        RateLimiter limiter = limiter(2, 60);
        limiter.use(RateLimit.OPENINGS, subject);
        clock.advance(Duration.ofDays(1));
        limiter.use(RateLimit.OPENINGS, subject);
        limiter.use(RateLimit.OPENINGS, subject);
        refused(limiter);
    }

    @Test
    void whoWaitsAsLongAsToldIsLetIn() {
        RateLimiter limiter = limiter(1, 7);
        limiter.use(RateLimit.OPENINGS, subject);
        clock.advance(Duration.ofMillis(1234));
        clock.advance(refused(limiter));
        assertDoesNotThrow(() -> limiter.use(RateLimit.OPENINGS, subject));
    }

    @Test
    void countsEachLimitAndEachSubjectForItself() {
        RateLimiter limiter = limiter(1, 60);
        String other = UUID.randomUUID().toString();
        limiter.use(RateLimit.OPENINGS, subject);
        limiter.use(RateLimit.MESSAGES, subject);
        limiter.use(RateLimit.OPENINGS, other);
        refused(limiter);
        limiter.forget(other);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        RateLimiter limiter = limiter(2, 60);
        limiter.use(RateLimit.OPENINGS, subject);
        limiter.use(RateLimit.OPENINGS, subject);
        clock.advance(Duration.ofHours(-1));
        limiter.use(RateLimit.OPENINGS, subject);
        limiter.use(RateLimit.OPENINGS, subject);
        refused(limiter);
    }

    @Test
    void clocksThatDifferALittleGrantNothing() {
        RateLimiter limiter = limiter(2, 60);
        limiter.use(RateLimit.OPENINGS, subject);
        limiter.use(RateLimit.OPENINGS, subject);
        clock.advance(Duration.ofSeconds(-5));
        refused(limiter);
    }

    @Test
    void zeroAnHourMeansNoLimit() {
        RateLimiter limiter = limiter(1, 0);
        for (int i = 0; i < 10; i++) {
            limiter.use(RateLimit.OPENINGS, subject);
        }
        assertEquals(0, rowsOf(subject));
    }

    @Test
    void ofManyAtOnceExactlyAsManyAsFitAreLetIn() throws Exception {
        RateLimiter limiter = limiter(20, 60);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tries.add(threads.submit(() -> isLetIn(limiter)));
            }
            int letIn = 0;
            for (Future<Boolean> attempt : tries) {
                letIn += attempt.get() ? 1 : 0;
            }
            assertEquals(20, letIn);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aBucketThatIsFullIsDeletedAndOthersStay() {
        RateLimiter limiter = limiter(5, 60);
        limiter.deleteFull(Integer.MAX_VALUE);
        limiter.use(RateLimit.OPENINGS, subject);
        limiter.use(RateLimit.MESSAGES, subject);
        limiter.use(RateLimit.MESSAGES, subject);
        clock.advance(Duration.ofSeconds(61));
        QuarkusTransaction.requiringNew().run(() -> limiter.deleteFull(500));
        assertEquals(1, rowsOf(subject));
        clock.advance(Duration.ofMinutes(1));
        QuarkusTransaction.requiringNew().run(() -> limiter.deleteFull(500));
        assertEquals(0, rowsOf(subject));
    }

    private boolean isLetIn(RateLimiter limiter) {
        try {
            limiter.use(RateLimit.OPENINGS, subject);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private Duration refused(RateLimiter limiter) {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> limiter.use(RateLimit.OPENINGS, subject));
        assertEquals(ProblemKind.TOO_MANY_REQUESTS, refusal.kind());
        return refusal.retryAfter();
    }

    private long rowsOf(String counted) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) rows
                .createNativeQuery("SELECT count(*) FROM rate_limit WHERE subject = ?1")
                .setParameter(1, counted)
                .getSingleResult()).longValue());
    }

    private RateLimiter limiter(int atOnce, int perHour) {
        record Fixed(int atOnce, int perHour) implements RateLimitSettings.Rate {
        }

        Fixed rate = new Fixed(atOnce, perHour);
        return new RateLimiter(database, clock, new RateLimitSettings() {
            @Override
            public Rate registrations() {
                return rate;
            }

            @Override
            public Rate openings() {
                return rate;
            }

            @Override
            public Rate messages() {
                return rate;
            }

            @Override
            public Rate clientErrors() {
                return rate;
            }

            @Override
            public Rate passwordResetMails() {
                return rate;
            }

            @Override
            public Rate passwordResets() {
                return rate;
            }

            @Override
            public Rate sharedReads() {
                return rate;
            }
        }, headers);
    }
}
