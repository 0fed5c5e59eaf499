package dev.sommelier.replicas;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes that find three thousand idle sessions at once. */
class ManyDueSessionsIT {

    private static final int SESSIONS = 3_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Map<String, String> OFTEN = Map.of("SOMMELIER_LIFECYCLE_CLOSE_EVERY", "1S", "ANTHROPIC_API_KEY", "");

    private static Server database;
    private static Replica first;

    @BeforeAll
    static void start() {
        database = Server.start();
        // Makes the tables, and goes before the sessions are there.
        first = Replica.start("due-first", database, Map.of("RUN_JOBS", "false"));
        first.close();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void closeEachOnceAndLearnFromEachOnce() {
        fill();
        try (Replica one = Replica.start("due-one", database, OFTEN); Replica two = Replica.start("due-two", database, OFTEN)) {
            until(LIMIT, () -> count("chat_session where closed_at is not null") == SESSIONS
                    && count("taste_profile") == SESSIONS
                    && count("job where task_name = 'session-closed'") == 0);
            assertEquals(SESSIONS, count("chat_session where closed_at = updated_at + interval '30 minutes'"));
            assertEquals(SESSIONS, count("taste_profile, jsonb_object_keys(session_insights)"));
            assertEquals(SESSIONS, count("taste_profile, jsonb_path_query(session_insights, '$.*.foods[*]')"));
            assertEquals(0, count("parked_job"));
            assertEquals(SESSIONS, closedBy(one) + closedBy(two), "each is closed once, by one of them");
        }
    }

    /** As many accounts with one idle session each, in which one thing was said. */
    private static void fill() {
        database.execute("""
                INSERT INTO account (id, email, email_key, password_hash, birth_date, language, time_zone, created_at)
                SELECT gen_random_uuid(), 'due' || n || '@example.org', 'due' || n || '@example.org', 'none', '1990-01-01', 'EN', 'UTC', now()
                FROM generate_series(1, %d) AS n""".formatted(SESSIONS));
        database.execute("""
                INSERT INTO chat_session
                    (id, account_id, title_source, created_at, updated_at, message_count, last_written_at)
                SELECT gen_random_uuid(), id, 'DATE', now() - interval '2 hours', now() - interval '1 hour', 1,
                    now() - interval '1 hour'
                FROM account""");
        database.execute("""
                INSERT INTO message (id, session_id, position, role, content, status, created_at, started_at)
                SELECT gen_random_uuid(), id, 0, 'USER', 'I am cooking duck tonight', 'COMPLETE', updated_at, updated_at
                FROM chat_session""");
    }

    private static int count(String from) {
        return Integer.parseInt(database.value("select count(*) from " + from));
    }

    private static int closedBy(Replica replica) {
        return (int) replica.log().lines().filter(line -> line.matches(".*Session \\S+ closed: idle.*")).count();
    }
}
