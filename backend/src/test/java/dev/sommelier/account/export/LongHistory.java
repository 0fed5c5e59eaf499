package dev.sommelier.account.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Inserts closed sessions with messages of a thousand characters, three wines per reply, and their token use. */
@ApplicationScoped
public class LongHistory {

    @Inject
    EntityManager database;

    @Transactional
    public void plant(UUID account, int sessions, int messagesEach) {
        run("""
                INSERT INTO chat_session (id, account_id, title, title_source, created_at, updated_at, closed_at,
                                          message_count, last_written_at)
                SELECT gen_random_uuid(), :account, 'Chat ' || n, 'AUTO', now() - n * interval '1 hour',
                       now() - n * interval '1 hour', now() - n * interval '1 hour', :messages, now()
                FROM generate_series(1, :sessions) n
                """, account, sessions, messagesEach);
        run("""
                INSERT INTO message (id, session_id, position, role, content, status, source, created_at, started_at)
                SELECT gen_random_uuid(), s.id, n, CASE n % 2 WHEN 0 THEN 'ASSISTANT' ELSE 'USER' END,
                       repeat('What was said. ', 67), 'COMPLETE', CASE n % 2 WHEN 0 THEN 'HOUSE' END,
                       s.created_at, s.created_at
                FROM chat_session s, generate_series(0, :messages - 1) n
                WHERE s.account_id = :account AND :sessions > 0
                """, account, sessions, messagesEach);
        run("""
                INSERT INTO recommendation (account_id, wine_id, session_id, message_id, position, reason, repeat,
                                            created_at)
                SELECT :account, w.id, m.session_id, m.id, w.n, 'It suits the evening.', 'EXHAUSTED', m.created_at
                FROM message m JOIN chat_session s ON s.id = m.session_id,
                     (SELECT id, row_number() OVER (ORDER BY id) AS n FROM wine ORDER BY id LIMIT 3) w
                WHERE s.account_id = :account AND m.role = 'ASSISTANT' AND :sessions + :messages > 0
                """, account, sessions, messagesEach);
        run("""
                INSERT INTO model_usage (account_id, message_id, purpose, model, input_tokens, output_tokens,
                                         cache_write_tokens, cache_read_tokens, occurred_at)
                SELECT :account, m.id, 'REPLY', 'claude-fake', 10, 20, 30, 40, m.created_at
                FROM message m JOIN chat_session s ON s.id = m.session_id
                WHERE s.account_id = :account AND m.role = 'ASSISTANT' AND :sessions + :messages > 0
                """, account, sessions, messagesEach);
    }

    private void run(String sql, UUID account, int sessions, int messages) {
        database.createNativeQuery(sql)
                .setParameter("account", account)
                .setParameter("sessions", sessions)
                .setParameter("messages", messages)
                .executeUpdate();
    }
}
