package dev.sommelier.chat.reply;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.DatabaseRows;
import dev.sommelier.PersonTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneActiveSessionTest extends PersonTest {

    private static final int AT_ONCE = 20;

    @Inject
    DatabaseRows.Any rows;

    @Test
    void twentyConcurrentOpeningsLeaveOneActive() throws Exception {
        List<Integer> statuses = atOnce(() -> anna.asks().post("/chat/sessions").statusCode());
        assertEquals(AT_ONCE, statuses.stream().filter(status -> status == 201).count());
        List<Boolean> active = anna.asks().get("/chat/sessions?limit=100").path("sessions.is_active");
        assertEquals(AT_ONCE, active.size());
        assertEquals(1, active.stream().filter(Boolean::booleanValue).count());
    }

    @Test
    void twentyConcurrentReadsOfTheCurrentSessionOpenOne() throws Exception {
        List<String> ids = atOnce(() -> anna.asks().get("/chat/sessions/current").path("id"));
        assertEquals(1, ids.stream().distinct().count());
        anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(1));
    }

    @Test
    void databaseRefusesASecondOpenSession() {
        String id = anna.opensSession();
        assertThrows(PersistenceException.class, () -> rows.run("""
                INSERT INTO chat_session (id, account_id, title_source, created_at, updated_at)
                SELECT gen_random_uuid(), account_id, 'DATE', now(), now() FROM chat_session
                WHERE id = cast(:id AS uuid)
                """, "id", id));
    }

    private static <T> List<T> atOnce(java.util.concurrent.Callable<T> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> callers.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            callers.shutdownNow();
        }
    }
}
