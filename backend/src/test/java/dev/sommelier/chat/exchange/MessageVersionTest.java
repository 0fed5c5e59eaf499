package dev.sommelier.chat.exchange;

import static dev.sommelier.Until.released;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.DatabaseRows;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageVersionTest extends PersonTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    TestClock clock;

    @Inject
    DatabaseRows.Any rows;

    private String chat;

    @BeforeEach
    void aChatOfTwoExchanges() {
        chat = anna.opensSession();
        anna.says(chat, "A red for steak").then().statusCode(201);
        anna.says(chat, "And a white for cod").then().statusCode(201);
    }

    private ValidatableResponse read() {
        return anna.asks().get("/chat/sessions/{id}", chat).then().statusCode(200);
    }

    private String idAt(int index) {
        return read().extract().path("messages[" + index + "].id");
    }

    private Response edit(String message, String text) {
        return anna.asks().body(Map.of("content", text)).post("/chat/sessions/{id}/messages/{message}/edit", chat, message);
    }

    private Response regenerate(String message) {
        return anna.asks().post("/chat/sessions/{id}/messages/{message}/regenerate", chat, message);
    }

    private Response select(String message) {
        return anna.asks().put("/chat/sessions/{id}/messages/{message}/selected", chat, message);
    }

    @Nested
    class Edit {

        @Test
        void asksAgainFromThereAndKeepsWhatWasSaid() {
            String former = idAt(1);
            Response answer = edit(former, "A red for lamb");
            String edited = answer.then().statusCode(201)
                    .body("user_message.content", equalTo("A red for lamb"))
                    .body("assistant_message.content", equalTo("You said: A red for lamb"))
                    .body("session.message_count", equalTo(3))
                    .extract().path("user_message.id");
            answer.then().body("user_message.versions", contains(former, edited));
            read().body("messages.content.subList(1, 3)", contains("A red for lamb", "You said: A red for lamb"))
                    .body("messages[1].versions", contains(former, edited))
                    .body("messages[2].versions", hasSize(1))
                    .body("messages", hasSize(3)).body("message_count", equalTo(3));
        }

        @Test
        void letsTheSommelierHearOnlyWhatWentBefore() {
            AtomicReference<ReplyContext> received = new AtomicReference<>();
            sommelier.next((context, reply) -> received.set(context));
            edit(idAt(3), "And a white for trout").then().statusCode(201);
            List<String> texts = received.get().turns().stream().map(Turn::text).toList();
            assertTrue(texts.contains("A red for steak") && texts.contains("And a white for trout"), texts::toString);
            assertTrue(!texts.contains("And a white for cod"), texts::toString);
        }

        @Test
        void goesOnInTheNewVersion() {
            edit(idAt(1), "A red for lamb").then().statusCode(201);
            anna.says(chat, "Cheaper").then().statusCode(201).body("session.message_count", equalTo(5));
            read().body("messages.content.findAll { !it.startsWith('You said') }.drop(1)",
                    contains("A red for lamb", "Cheaper"));
        }

        @Test
        void sentAgainUnderItsClientIdGivesTheSameExchange() {
            Map<String, String> body = Map.of("content", "A red for lamb", "client_id", "one");
            String path = "/chat/sessions/" + chat + "/messages/" + idAt(1) + "/edit";
            String reply = anna.asks().body(body).post(path).then().statusCode(201).extract().path("assistant_message.id");
            anna.asks().body(body).post(path).then().statusCode(201).body("assistant_message.id", equalTo(reply));
            read().body("messages", hasSize(3)).body("messages[1].versions", hasSize(2));
        }

        @Test
        void sentAgainAfterAnotherVersionWasChosenGivesTheSameExchange() {
            String first = idAt(1);
            Map<String, String> body = Map.of("content", "A red for lamb", "client_id", "one");
            String path = "/chat/sessions/" + chat + "/messages/" + first + "/edit";
            String reply = anna.asks().body(body).post(path).then().extract().path("assistant_message.id");
            select(first).then().statusCode(200);
            anna.asks().body(body).post(path).then().statusCode(201).body("assistant_message.id", equalTo(reply));
        }

        @Test
        void ofAVersionThatIsNotShownBranchesFromThere() {
            String first = idAt(1);
            String second = edit(first, "A red for lamb").path("user_message.id");
            select(first).then().statusCode(200);
            String third = edit(second, "A red for duck").path("user_message.id");
            read().body("messages[1].versions", contains(first, second, third)).body("messages", hasSize(3));
        }

        @Test
        void isRefusedForAReplyAndWhileOneIsWrittenAndInAClosedChat() {
            edit(idAt(2), "x").then().statusCode(409).body("type", equalTo("/problems/message-not-editable"));
            String question = idAt(1);
            whileAReplyIsWritten(() -> edit(question, "x").then().statusCode(409).body("type", equalTo("/problems/reply-running")));
            anna.asks().post("/chat/sessions/{id}/close", chat).then().statusCode(200);
            edit(question, "x").then().statusCode(409).body("type", equalTo("/problems/session-read-only"));
            read().body("messages[1].versions", hasSize(1));
        }

        @Test
        void losesNothingToABadText() {
            String question = idAt(1);
            edit(question, " ").then().statusCode(400);
            edit(question, "x".repeat(4097)).then().statusCode(400);
            read().body("messages", hasSize(5));
        }
    }

    @Nested
    class Regenerate {

        @Test
        void answersAgainWithOtherWinesAndKeepsTheFormerReply() {
            String former = idAt(2);
            List<String> wines = read().extract().path("messages[2].wines.id");
            Response answer = regenerate(former);
            String next = answer.then().statusCode(201)
                    .body("user_message.content", equalTo("A red for steak"))
                    .body("assistant_message.wines", hasSize(3))
                    .extract().path("assistant_message.id");
            answer.then().body("assistant_message.versions", contains(former, next));
            assertTrue(Collections.disjoint(wines, answer.<List<String>>path("assistant_message.wines.id")));
            read().body("messages", hasSize(3)).body("messages[2].versions", contains(former, next));
        }

        @Test
        void isRefusedForTheGreetingAndForAMessageOfThePerson() {
            regenerate(idAt(0)).then().statusCode(409).body("type", equalTo("/problems/message-not-editable"));
            regenerate(idAt(1)).then().statusCode(409).body("type", equalTo("/problems/message-not-editable"));
        }

        @Test
        void aFailedVersionIsRetriedInItsPlace() {
            String former = idAt(4);
            sommelier.nextFails();
            regenerate(former).then().statusCode(500);
            String failed = idAt(4);
            anna.asks().post("/chat/sessions/{id}/messages/{message}/retry", chat, failed).then().statusCode(201)
                    .body("assistant_message.versions", contains(former, failed));
        }
    }

    @Nested
    class Select {

        @Test
        void showsTheFormerVersionWithWhatFollowedIt() {
            List<String> before = read().extract().path("messages.id");
            edit(idAt(1), "A red for lamb").then().statusCode(201);
            List<String> after = read().extract().path("messages.id");
            select(before.get(1)).then().statusCode(200).body("messages.id", equalTo(before)).body("message_count", equalTo(5));
            read().body("messages.id", equalTo(before));
            select(after.get(1)).then().statusCode(200).body("messages.id", equalTo(after));
        }

        @Test
        void followsTheNewestVersionBelow() {
            String first = idAt(1);
            String later = edit(idAt(3), "And a rose for trout").path("user_message.id");
            edit(first, "A red for lamb").then().statusCode(201);
            select(first).then().statusCode(200).body("messages[3].id", equalTo(later)).body("messages", hasSize(5));
        }

        @Test
        void isSafeToRepeatAndWorksInAClosedChat() {
            String first = idAt(1);
            edit(first, "A red for lamb").then().statusCode(201);
            anna.asks().post("/chat/sessions/{id}/close", chat).then().statusCode(200);
            for (int time = 0; time < 2; time++) {
                select(first).then().statusCode(200).body("messages[1].id", equalTo(first)).body("read_only", equalTo(true));
            }
        }

        @Test
        void doesNotKeepTheChatOpen() {
            String first = idAt(1);
            String closes = read().extract().path("closes_at");
            clock.advance(Duration.ofMinutes(5));
            select(first).then().statusCode(200).body("closes_at", equalTo(closes));
        }

        @Test
        void isRefusedWhileAReplyIsWritten() {
            String first = idAt(1);
            edit(first, "A red for lamb").then().statusCode(201);
            whileAReplyIsWritten(() ->
                    select(first).then().statusCode(409).body("type", equalTo("/problems/reply-running")));
        }

        @Test
        void findsNoMessageOfAnotherChat() {
            String elsewhere = idAt(1);
            chat = anna.opensSession();
            select(elsewhere).then().statusCode(404);
            select(UUID.randomUUID().toString()).then().statusCode(404);
        }
    }

    @Nested
    class Elsewhere {

        @Test
        void searchAndTitleReadOnlyWhatIsShown() {
            edit(idAt(1), "A red for lamb").then().statusCode(201);
            anna.asks().get("/chat/sessions?q=cod").then().statusCode(200).body("sessions", hasSize(0));
            anna.asks().get("/chat/sessions?q=lamb").then().statusCode(200).body("sessions.id", contains(chat));
        }

        @Test
        void aWineThatIsShownNoMoreIsFoundByNoSearchAndLeadsToNoMessage() {
            String hidden = idAt(4);
            String wine = read().extract().path("messages[4].wines[0].id");
            String name = read().extract().path("messages[4].wines[0].name");
            anna.asks().queryParam("q", name).get("/chat/sessions").then().body("matches.message_id", contains(hidden));
            edit(idAt(3), "And a rose for trout").then().statusCode(201);
            anna.asks().queryParam("q", name).get("/chat/sessions").then().statusCode(200)
                    .body("matches.message_id", not(hasItem(hidden)));
            anna.asks().get("/recommendations?limit=100").then().statusCode(200)
                    .body("recommendations.find { it.wine.id == '" + wine + "' }.message_id", nullValue())
                    .body("recommendations.find { it.wine.id == '" + wine + "' }.session.id", equalTo(chat));
        }

        @Test
        void aReplicaOfTheReleaseBeforeStillWritesMessagesThatCanBeEdited() {
            // Rows without a parent, as that release inserts them.
            for (String role : List.of("USER", "ASSISTANT")) {
                rows.run("""
                        INSERT INTO message (id, session_id, position, role, content, status, created_at, started_at)
                        SELECT gen_random_uuid(), id, message_count, cast(:role AS text), 'Old', 'COMPLETE', now(), now()
                        FROM chat_session WHERE id = cast(:id AS uuid)""", "role", role, "id", chat);
                rows.run("UPDATE chat_session SET message_count = message_count + 1 WHERE id = cast(:id AS uuid)", "id", chat);
            }
            edit(idAt(5), "New").then().statusCode(201).body("session.message_count", equalTo(7));
            read().body("messages[5].versions", hasSize(2)).body("messages[4].content", equalTo("You said: And a white for cod"));
        }

        @Test
        void aMessageSentAgainGivesTheReplyThatIsShown() {
            Map<String, String> body = Map.of("content", "A red for duck", "client_id", "two");
            String path = "/chat/sessions/" + chat + "/messages";
            String first = anna.asks().body(body).post(path).then().statusCode(201).extract().path("assistant_message.id");
            regenerate(first).then().statusCode(201);
            select(first).then().statusCode(200);
            anna.asks().body(body).post(path).then().statusCode(201).body("assistant_message.id", equalTo(first));
        }

        @Test
        void theExportHoldsEveryVersion() {
            edit(idAt(1), "A red for lamb").then().statusCode(201);
            anna.asks().get("/account/export").then().statusCode(200)
                    .body("sessions.find { it.id == '" + chat + "' }.messages.content",
                            containsInAnyOrder(read().extract().<String>path("messages[0].content"),
                                    "A red for steak", "You said: A red for steak", "And a white for cod",
                                    "You said: And a white for cod", "A red for lamb", "You said: A red for lamb"));
        }

        @Test
        void aSharedChatShowsTheVersionThatWasShared() {
            String path = anna.asks().post("/chat/sessions/{id}/share", chat).then().statusCode(201).extract().path("path");
            edit(idAt(1), "Something private").then().statusCode(201);
            given().get("/shared/{token}", path.substring("/s/".length())).then().statusCode(200)
                    .body("messages.content", hasItem("And a white for cod")).body("messages", hasSize(4))
                    .body(not(containsString("private")));
        }

        @Test
        void whatWasShownInAFormerVersionIsNotRecommendedAgain() {
            List<String> shown = new ArrayList<>(read().extract().<List<List<String>>>path("messages.wines.id").stream()
                    .flatMap(List::stream).toList());
            edit(idAt(1), "A red for lamb").then().statusCode(201);
            List<String> all = anna.asks().get("/recommendations?limit=100").then().extract().path("recommendations.wine.id");
            assertEquals(all.size(), all.stream().distinct().count());
            assertTrue(all.containsAll(shown));
        }
    }

    private void whileAReplyIsWritten(Runnable check) {
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        sommelier.nextWaits(speaking, mayGoOn, "Done.");
        CompletableFuture<Response> exchange = CompletableFuture.supplyAsync(() -> anna.says(chat, "Another"));
        try {
            released(speaking);
            check.run();
        } finally {
            mayGoOn.countDown();
            exchange.join();
        }
    }
}
