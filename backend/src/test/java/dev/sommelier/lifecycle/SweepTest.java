package dev.sommelier.lifecycle;

import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.chat.session.LifecycleEvent;
import dev.sommelier.chat.session.LifecycleEvent.CloseReason;
import dev.sommelier.chat.session.LifecycleEvent.DeleteReason;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the sweeps change, whenever they run. */
@QuarkusTest
class SweepTest {

    /** The night of the change to daylight saving time in Berlin. */
    private static final Instant START = Instant.parse("2026-03-29T00:45:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject
    @Named(Sweeps.CLOSE_IDLE_SESSIONS)
    Sweep idle;

    @Inject
    @Named(Sweeps.DELETE_OLD_SESSIONS)
    Sweep old;

    @Inject
    @Named(Sweeps.INTERRUPT_LOST_REPLIES)
    Sweep lost;

    @Inject
    @Named(Sweeps.DELETE_EXPIRED_LIMITS)
    Sweep limits;

    @Inject
    RecordingLifecycle recorder;

    @Inject
    Rows rows;

    @Inject
    MeterRegistry metrics;

    @Inject
    TestClock clock;

    private Person anna;

    @BeforeEach
    void register() {
        clock.stopAt(START);
        anna = Person.registered(Map.of("time_zone", "Europe/Berlin"));
    }

    @Nested
    class Closing {

        @Test
        void closesAfterExactly30Minutes() {
            UUID id = written();
            clock.advance(Duration.ofMinutes(30).minus(SECOND));
            idle.run();
            assertEquals(1, rows.count("SELECT count(*) FROM chat_session WHERE id = ? AND closed_at IS NULL", id));
            clock.advance(SECOND);
            idle.run();
            assertEquals(Instant.parse("2026-03-29T01:15:00Z"), closedAt(id));
            assertEquals(1, recorder.times(new LifecycleEvent.Closed(id, CloseReason.IDLE)));
        }

        @Test
        void lateSweepClosesAsOfTheIdleLimit() {
            UUID id = written();
            clock.advance(Duration.ofHours(9).plusSeconds(17));
            anna.asks().get("/chat/sessions/{id}", id).then().body("closed_at", equalTo("2026-03-29T01:15:00Z"));
            idle.run();
            assertEquals(Instant.parse("2026-03-29T01:15:00Z"), closedAt(id));
            clock.advance(Duration.ofHours(1));
            idle.run();
            assertEquals(Instant.parse("2026-03-29T01:15:00Z"), closedAt(id));
            assertEquals(1, recorder.times(new LifecycleEvent.Closed(id, CloseReason.IDLE)));
        }

        @Test
        void openingTheNextSessionLateClosesAsIdle() {
            UUID id = written();
            clock.advance(Duration.ofHours(2));
            anna.opensSession();
            assertEquals(Instant.parse("2026-03-29T01:15:00Z"), closedAt(id));
            assertEquals(1, recorder.times(new LifecycleEvent.Closed(id, CloseReason.IDLE)));
            assertEquals(0, recorder.times(new LifecycleEvent.Closed(id, CloseReason.NEW)));
        }

        @Test
        void deletesAPrivateSessionWithItsRecommendations() {
            UUID id = UUID.fromString(
                    anna.asks().body(Map.of("private", true)).post("/chat/sessions").<String>path("id"));
            anna.says(id.toString(), "A red").then().statusCode(201);
            clock.advance(Duration.ofMinutes(30));
            untilGone(id, idle::run);
            assertEquals(0, rows.count("SELECT count(*) FROM recommendation r JOIN account a ON a.id = r.account_id"
                    + " WHERE a.email = ?", anna.email()));
            untilNoJobIsLeft(id);
            assertEquals(1, recorder.times(new LifecycleEvent.Deleted(id, DeleteReason.PRIVATE)));
        }

        @Test
        void leavesASessionWithARunningReply() {
            UUID id = written();
            clock.advance(Duration.ofMinutes(31));
            UUID reply = rows.streamingReply(id, clock.instant(), clock.instant().plus(SECOND));
            idle.run();
            assertEquals(0, recorder.times(new LifecycleEvent.Closed(id, CloseReason.IDLE)));
            clock.advance(SECOND);
            idle.run();
            assertEquals(Instant.parse("2026-03-29T01:15:00Z"), closedAt(id));
            rows.change("DELETE FROM message WHERE id = ?", reply);
        }
    }

    @Nested
    class Deleting {

        @Test
        void deletesAfter90DaysAndKeepsRecommendations() {
            UUID id = written();
            clock.advance(Duration.ofDays(90).minus(SECOND));
            sweep();
            assertEquals(1, rows.count("SELECT count(*) FROM chat_session WHERE id = ?", id));
            clock.advance(SECOND);
            untilGone(id, this::sweep);
            assertEquals(0, rows.count("SELECT count(*) FROM message WHERE session_id = ?", id));
            untilNoJobIsLeft(id);
            assertEquals(6, rows.count("SELECT count(*) FROM recommendation r JOIN account a ON a.id = r.account_id"
                    + " WHERE a.email = ?", anna.email()));
            assertEquals(1, recorder.times(new LifecycleEvent.Deleted(id, DeleteReason.OLD)));
        }

        @Test
        void deletesAnUnreadSessionAfterADayWithItsRecommendations() {
            UUID id = UUID.fromString(anna.opensSession());
            clock.advance(Duration.ofDays(1).minus(SECOND));
            sweep();
            assertEquals(1, rows.count("SELECT count(*) FROM chat_session WHERE id = ?", id));
            clock.advance(SECOND);
            untilGone(id, this::sweep);
            assertEquals(0, rows.count("SELECT count(*) FROM recommendation r JOIN account a ON a.id = r.account_id"
                    + " WHERE a.email = ?", anna.email()));
            assertEquals(1, recorder.times(new LifecycleEvent.Deleted(id, DeleteReason.UNREAD)));
        }

        @Test
        void keepsPinnedSessions() {
            UUID writtenIn = written();
            anna.asks().put("/chat/sessions/{id}/pin", writtenIn).then().statusCode(200);
            UUID unread = UUID.fromString(anna.opensSession());
            anna.asks().put("/chat/sessions/{id}/pin", unread).then().statusCode(200);
            clock.advance(Duration.ofDays(4000));
            sweep();
            assertEquals(2, rows.count("SELECT count(*) FROM chat_session WHERE id = ANY (?)", List.of(writtenIn, unread)));
        }

        @Test
        void keepsTheActiveSessionHoweverOld() {
            UUID id = UUID.fromString(anna.opensSession());
            clock.advance(Duration.ofDays(100));
            rows.change("UPDATE chat_session SET updated_at = ? WHERE id = ?", clock.instant(), id);
            sweep();
            assertEquals(1, rows.count("SELECT count(*) FROM chat_session WHERE id = ? AND closed_at IS NULL", id));
        }

        /** Access by id, the list and the sweeps must agree for every kind of session. */
        @Test
        void leavesExactlyTheListedSessions() {
            String somebody = anna.id().toString();
            rows.ids("""
                    INSERT INTO chat_session (id, account_id, title_source, created_at, updated_at, closed_at,
                        last_written_at, pinned, private)
                    SELECT gen_random_uuid(), cast(? AS uuid), 'DATE', at, at, at + interval '30 minutes',
                        CASE WHEN written THEN at END, pinned, FALSE
                    FROM (SELECT cast(? AS timestamptz) - days * interval '1 day' + seconds * interval '1 second' AS at,
                              written, pinned
                          FROM unnest(ARRAY[0, 1, 89, 90, 91]) days, unnest(ARRAY[-1, 0, 1]) seconds,
                              unnest(ARRAY[FALSE, TRUE]) written, unnest(ARRAY[FALSE, TRUE]) pinned) kinds
                    RETURNING id
                    """, somebody, START);
            List<String> listed = anna.asks().get("/chat/sessions?limit=100").path("sessions.id");
            List<UUID> all = rows.ids("SELECT id FROM chat_session WHERE account_id = cast(? AS uuid)", somebody);
            assertEquals(60, all.size());
            for (UUID id : all) {
                anna.asks().get("/chat/sessions/{id}", id).then()
                        .statusCode(listed.contains(id.toString()) ? 200 : 404);
            }
            sweep();
            List<UUID> left = rows.ids("SELECT id FROM chat_session WHERE account_id = cast(? AS uuid)", somebody);
            assertEquals(new HashSet<>(listed), new HashSet<>(left.stream().map(UUID::toString).toList()));
        }

        private void sweep() {
            idle.run();
            old.run();
        }
    }

    @Nested
    class Repairing {

        @Test
        void interruptsAnAbandonedReplyAndKeepsItsText() {
            UUID id = written();
            UUID reply = rows.streamingReply(id, START, START.plusSeconds(20));
            rows.change("UPDATE chat_session SET message_count = 100 WHERE id = ?", id);
            clock.advance(Duration.ofSeconds(20).minus(SECOND));
            lost.run();
            assertEquals(0, recorder.times(new LifecycleEvent.Interrupted(id, reply)));
            clock.advance(SECOND);
            lost.run();
            lost.run();
            assertEquals(1, recorder.times(new LifecycleEvent.Interrupted(id, reply)));
            anna.asks().get("/chat/sessions/{id}", id).then()
                    .body("messages[-1].status", equalTo("interrupted"))
                    .body("messages[-1].content", equalTo("A Barolo, bec"));
        }

        @Test
        void interruptsAReplyWithoutALease() {
            UUID id = written();
            UUID reply = rows.streamingReply(id, START, null);
            lost.run();
            assertEquals(1, recorder.times(new LifecycleEvent.Interrupted(id, reply)));
        }
    }

    @Nested
    class Limits {

        @Test
        void deletesFullBucketsAndBudgetsOfPastDays() {
            UUID account = anna.id();
            rows.change("INSERT INTO token_budget VALUES (?, DATE '2026-03-29', 5)", account);
            rows.change("INSERT INTO rate_limit VALUES (?, 'messages', ?)", account.toString(),
                    START.plus(Duration.ofMinutes(1)));
            limits.run();
            assertEquals(1, rows.count("SELECT count(*) FROM rate_limit WHERE subject = ?", account.toString()));
            clock.advance(Duration.ofMinutes(1).plus(SECOND));
            limits.run();
            assertEquals(0, rows.count("SELECT count(*) FROM rate_limit WHERE subject = ?", account.toString()));
            assertEquals(1, rows.count("SELECT count(*) FROM token_budget WHERE account_id = ?", account));
            clock.advance(Duration.ofDays(4));
            limits.run();
            assertEquals(0, rows.count("SELECT count(*) FROM token_budget WHERE account_id = ?", account));
        }
    }

    @Nested
    class Telling {

        @Test
        void countsCommittedEventsOnly() {
            UUID id = written();
            double before = closedByIdleness() - closedSessions();
            clock.advance(Duration.ofMinutes(30));
            // The first transaction is rolled back and repeated.
            recorder.failAt(new LifecycleEvent.Closed(id, CloseReason.IDLE));
            idle.run();
            idle.run();
            assertEquals(1, recorder.times(new LifecycleEvent.Closed(id, CloseReason.IDLE)));
            assertEquals(before, closedByIdleness() - closedSessions());
        }

        @Test
        void exposesTheCountersAsMetrics() {
            RestAssured.get("/q/metrics").then().statusCode(200)
                    .body(containsString("sommelier_sessions_closed_total{reason=\"idle\"}"))
                    .body(containsString("sommelier_sessions_deleted_total{reason=\"old\"}"))
                    .body(containsString("sommelier_replies_interrupted_total"));
        }

        private long closedSessions() {
            return rows.count("SELECT count(*) FROM chat_session WHERE closed_at IS NOT NULL");
        }

        private double closedByIdleness() {
            return metrics.get("sommelier.sessions.closed").tag("reason", "idle").counter().count();
        }
    }

    /** A sweep leaves rows alone that a job holds, such as the title's; the next one takes them. */
    private void untilGone(UUID id, Runnable sweep) {
        until(() -> {
            sweep.run();
            return rows.count("SELECT count(*) FROM chat_session WHERE id = ?", id) == 0;
        });
    }

    /** A running job removes itself, also when it finds its session gone. */
    private void untilNoJobIsLeft(UUID id) {
        until(() -> rows.count("SELECT count(*) FROM job WHERE task_instance LIKE ?", id + "%") == 0);
    }

    /** Its title is given by then, so that no job holds the row when a sweep comes. */
    private UUID written() {
        UUID id = UUID.fromString(anna.opensSession());
        anna.says(id.toString(), "A red").then().statusCode(201);
        anna.asks().get("/chat/sessions/{id}", id).then().body("closed_at", nullValue());
        untilNoJobIsLeft(id);
        return id;
    }

    private Instant closedAt(UUID id) {
        return rows.time("SELECT closed_at FROM chat_session WHERE id = ?", id);
    }
}
