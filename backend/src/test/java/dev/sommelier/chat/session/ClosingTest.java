package dev.sommelier.chat.session;

import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSessions;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.voice.ReplyContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingTest extends PersonTest {

    @Inject
    ClosedSessions closed;

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    DataSource database;

    @Test
    void closesByHandAndStaysReadable() {
        String id = anna.opensSession();
        anna.says(id, "A red").then().statusCode(201);
        for (int time = 0; time < 2; time++) {
            anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(200)
                    .body("read_only", equalTo(true)).body("closed_at", notNullValue());
        }
        anna.says(id, "Another").then().statusCode(409);
        anna.asks().get("/chat/sessions/{id}", id).then().statusCode(200).body("messages.size()", equalTo(3));
    }

    @Test
    void closesOnlyOnesOwn() {
        String id = anna.opensSession();
        Person.registered().asks().post("/chat/sessions/{id}/close", id).then().statusCode(403);
        anna.asks().post("/chat/sessions/{id}/close", UUID.randomUUID()).then().statusCode(404);
        anna.asks().get("/chat/sessions/{id}", id).then().body("is_active", equalTo(true));
    }

    @Test
    void closedSessionIsReadWithItsMessagesAndWines() {
        String id = anna.opensSession();
        anna.says(id, "A red").then().statusCode(201);
        assertTrue(closed.find(UUID.fromString(id)).isEmpty(), "while it is active");
        anna.opensSession();
        ClosedSession told = closed.find(UUID.fromString(id)).orElseThrow();
        assertEquals(
                List.of(Role.ASSISTANT, Role.USER, Role.ASSISTANT),
                told.lines().stream().map(ClosedSession.Line::role).toList());
        assertEquals("A red", told.lines().get(1).text());
        assertEquals(3, told.lines().get(2).wines().size());
    }

    @Test
    void privateSessionIsMarkedForClientAndSommelier() {
        String id = opensPrivately();
        AtomicReference<ReplyContext> told = new AtomicReference<>();
        sommelier.next((context, reply) -> told.set(context));
        anna.says(id, "A red").then().statusCode(201).body("session.is_private", equalTo(true));
        assertTrue(told.get().isPrivate());
    }

    @Test
    void aPrivateSessionIsGoneOnceItIsClosed() {
        String byHand = opensPrivately();
        anna.says(byHand, "A red").then().statusCode(201);
        anna.asks().post("/chat/sessions/{id}/close", byHand).then().statusCode(204);
        String byTheNext = opensPrivately();
        anna.says(byTheNext, "A red").then().statusCode(201);
        anna.opensSession();
        for (String id : List.of(byHand, byTheNext)) {
            anna.asks().get("/chat/sessions/{id}", id).then().statusCode(404);
            assertEquals(0, rows("recommendation", "session_id", id));
            assertEquals(0, rows("message", "session_id", id));
            untilNoJobOf(id);
        }
        anna.asks().get("/chat/sessions").then()
                .body("sessions.is_private", everyItem(equalTo(false)))
                .body("sessions.id", not(hasItem(byHand)));
        // Each session recommended three wines in its greeting and three in its answer; only those of the last greeting
        // remain recorded.
        assertEquals(3, rowsOfAnna());
    }

    @Test
    void deletingASessionCancelsItsJobs() {
        String id = anna.opensSession();
        anna.says(id, "A red").then().statusCode(201);
        anna.opensSession();
        anna.asks().delete("/chat/sessions/{id}?forget=true", id).then().statusCode(204);
        untilNoJobOf(id);
    }

    @Test
    void refusesAForgetThatIsNoBoolean() {
        String id = anna.opensSession();
        anna.asks().delete("/chat/sessions/{id}?forget=maybe", id).then().statusCode(400)
                .contentType(ContentType.fromContentType("application/problem+json"));
        anna.asks().get("/chat/sessions/{id}", id).then().statusCode(200);
    }

    @Test
    void refusesUnknownBodyFields() {
        anna.asks().body(Map.of("secret", true)).post("/chat/sessions").then().statusCode(400);
        anna.asks().body(Map.of("private", "yes")).post("/chat/sessions").then().statusCode(400);
    }

    private String opensPrivately() {
        return anna.asks().body(Map.of("private", true)).post("/chat/sessions").then().statusCode(201)
                .body("is_private", equalTo(true)).extract().path("id");
    }

    private int rowsOfAnna() {
        String account = anna.asks().get("/auth/me").path("id");
        return rows("recommendation", "account_id", account);
    }

    /** A job that is running finds its session gone and removes itself. */
    private void untilNoJobOf(String session) {
        until(() -> rows("job", "task_instance", session) == 0);
    }

    private int rows(String table, String column, String value) {
        String sql = "SELECT count(*) FROM " + table + " WHERE " + column + "::text = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, value);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
