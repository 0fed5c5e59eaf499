package dev.sommelier.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.chat.upkeep.SessionUpkeep;
import dev.sommelier.chat.upkeep.UpkeepBatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A full batch of long sessions, under the statement timeout of production, which other tests do not set. */
@QuarkusTest
class ManyOldSessionsTest {

    private static final int SESSIONS = 500;
    private static final int SESSIONS_AT_ONCE = 100;
    private static final int MESSAGES = 100;

    /** Older than the sessions of all other tests, so that they are deleted first. */
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Inject
    SessionUpkeep upkeep;

    @Inject
    Sweeps.Settings settings;

    @Inject
    EntityManager database;

    @Inject
    Rows rows;

    private UUID account;

    @AfterEach
    void removeTheAccount() {
        rows.change("DELETE FROM account WHERE id = ?", account);
    }

    @Test
    void batchOfLongSessionsIsDeletedWithinTheStatementTimeout() {
        assertEquals(SESSIONS, settings.batch());
        UpkeepBatch batch = deletedInTime();
        assertEquals(SESSIONS, batch.lockedIds().size());
        assertEquals(0, rows.count("SELECT count(*) FROM chat_session WHERE account_id = ?", account));
        assertEquals(SESSIONS * MESSAGES / 2, rows.count(
                "SELECT count(*) FROM recommendation WHERE account_id = ? AND session_id IS NULL AND message_id IS NULL",
                account));
    }

    /** The best of three times: the machine may be busy with something else. */
    private UpkeepBatch deletedInTime() {
        for (int attempt = 1;; attempt++) {
            plant();
            UpkeepBatch batch = new UpkeepBatch(settings.batch(), Set.of());
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    database.createNativeQuery("SET LOCAL statement_timeout = '2800ms'").executeUpdate();
                    upkeep.deleteOld(batch);
                });
                return batch;
            } catch (RuntimeException late) {
                if (attempt == 3) {
                    throw late;
                }
                removeTheAccount();
            }
        }
    }

    /** Every second message shows a wine. */
    private void plant() {
        account = rows.ids("""
                INSERT INTO account (id, email, email_key, password_hash, birth_date, language, time_zone, created_at)
                VALUES (gen_random_uuid(), gen_random_uuid() || '@example.org', gen_random_uuid(), '-', '1990-05-17', 'EN', 'UTC', ?)
                RETURNING id
                """, LONG_AGO).get(0);
        List<UUID> sessions = rows.ids("""
                INSERT INTO chat_session (id, account_id, title_source, created_at, updated_at, closed_at, last_written_at)
                SELECT gen_random_uuid(), a.id, 'DATE', a.created_at, a.created_at, a.created_at, a.created_at
                FROM account a, generate_series(1, ?) WHERE a.id = ? RETURNING id
                """, SESSIONS, account);
        // In pieces, each well below the statement timeout of the tests.
        for (int start = 0; start < SESSIONS; start += SESSIONS_AT_ONCE) {
            rows.change("""
                    WITH said AS (
                        INSERT INTO message (id, session_id, position, role, content, status, created_at, started_at)
                        SELECT gen_random_uuid(), s.id, place, CASE place % 2 WHEN 0 THEN 'ASSISTANT' ELSE 'USER' END,
                               repeat('A Barolo, because. ', 20), 'COMPLETE', s.created_at, s.created_at
                        FROM chat_session s, generate_series(0, ?) AS place WHERE s.id = ANY (?)
                        RETURNING id, session_id, role, created_at)
                    INSERT INTO recommendation (account_id, wine_id, session_id, message_id, position, reason, repeat, created_at)
                    SELECT ?, (SELECT id FROM wine ORDER BY id LIMIT 1), session_id, id, 0, 'It suits.', 'REQUESTED', created_at
                    FROM said WHERE role = 'ASSISTANT'
                    """, MESSAGES - 1, sessions.subList(start, start + SESSIONS_AT_ONCE), account);
        }
    }
}
