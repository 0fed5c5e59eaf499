package dev.sommelier.chat.share;

import static dev.sommelier.Until.released;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShareTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    DatabaseRows.Any rows;

    @Inject
    TestClock clock;

    private Person anna;
    private String chat;

    @BeforeEach
    void aChat() {
        anna = Person.registered(Map.of("name", "Anastasia"));
        chat = anna.opensSession();
        anna.says(chat, "A red for steak").then().statusCode(201);
    }

    private void setTitle(String source, String title) {
        rows.run("UPDATE chat_session SET title = :title, title_source = :source WHERE id = cast(:id AS uuid)",
                "title", title, "source", source, "id", chat);
    }

    private ValidatableResponse share(String id) {
        return anna.asks().post("/chat/sessions/{id}/share", id).then();
    }

    private String shared(String id) {
        return share(id).statusCode(201).extract().path("path");
    }

    private static ValidatableResponse read(String path) {
        return given().get("/shared/{token}", path.substring("/s/".length())).then();
    }

    private static void leadsNowhere(String path) {
        ValidatableResponse unknown = read("/s/" + ShareToken.generate()).statusCode(404);
        Map<String, Object> told = unknown.extract().jsonPath().getMap("");
        Response answer = read(path).statusCode(404).contentType("application/problem+json").extract().response();
        Map<String, Object> body = answer.jsonPath().getMap("");
        for (String field : List.of("type", "title", "status", "detail")) {
            assertEquals(told.get(field), body.get(field));
        }
    }

    @Nested
    class AsWhoeverHasTheLink {

        @Test
        void readsWhatWasSaidAndTheWinesWithTheirReasons() {
            // A chosen title: the job that finds one may run between the two reads.
            setTitle("USER", "Steak night");
            List<String> wines = anna.asks().get("/chat/sessions/{id}", chat).path("messages[2].wines.id");
            read(shared(chat)).statusCode(200)
                    .body("title", equalTo("Steak night"))
                    .body("messages.role", contains("user", "assistant"))
                    .body("messages[0].content", equalTo("A red for steak"))
                    .body("messages[1].content", equalTo("You said: A red for steak"))
                    .body("messages[1].wines.id", equalTo(wines))
                    .body("messages[1].wines.reason", everyItem(equalTo("It suits the evening.")));
        }

        @Test
        void readsNothingOfThePersonOrTheirMemory() {
            String wine = anna.asks().get("/chat/sessions/{id}", chat).path("messages[2].wines[0].id");
            anna.asks().body(Map.of("rating", "liked")).put("/wines/{id}/rating", wine).then().statusCode(200);
            rows.run("UPDATE message SET used_memories = ARRAY[gen_random_uuid()] WHERE session_id = cast(:id AS uuid)",
                    "id", chat);
            String greeting = anna.asks().get("/chat/sessions/{id}", chat).path("messages[0].content");
            String account = anna.asks().get("/auth/me").path("id");
            read(shared(chat)).statusCode(200)
                    .body("messages[1].wines.rating", everyItem(nullValue()))
                    .body("messages[1].wines.repeat", everyItem(nullValue()))
                    .body(not(containsString(greeting)))
                    .body(not(containsString("Anastasia")))
                    .body(not(containsString(account)))
                    .body(not(containsString(chat)))
                    .body(not(containsString("memories")))
                    .body(not(containsString(anna.email())));
        }

        @Test
        void readsTheChatAsItWasUntilItIsSharedAgain() {
            String path = shared(chat);
            anna.says(chat, "Something private").then().statusCode(201);
            anna.asks().body(Map.of("title", "Private")).patch("/chat/sessions/{id}/title", chat).then().statusCode(200);
            read(path).body("messages", hasSize(2)).body(not(containsString("rivate")));
            share(chat).statusCode(200).body("path", equalTo(path));
            read(path).body("messages", hasSize(4)).body("title", equalTo("Private"));
        }

        @Test
        void readsWhatAReplicaOfTheReleaseBeforeHasShared() {
            rows.run("""
                    INSERT INTO session_share (session_id, account_id, token, last_position, created_at, shared_at)
                    SELECT id, account_id, repeat('o', 32), message_count - 1, now(), now()
                    FROM chat_session WHERE id = cast(:id AS uuid)""", "id", chat);
            read("/s/" + "o".repeat(32)).statusCode(200).body("messages", hasSize(2));
            anna.asks().delete("/chat/sessions/{id}/share", chat).then().statusCode(204);
        }

        @Test
        void readsTheTitleOfThatTimeAndNoneThatWasFoundOrGivenSince() {
            setTitle("USER", "My wedding");
            String path = shared(chat);
            setTitle("AUTO", "White");
            read(path).body("title", equalTo("My wedding"));
            // The job that finds a title may have run already.
            rows.run("UPDATE session_share SET title = NULL WHERE session_id = cast(:id AS uuid)", "id", chat);
            read(path).body("title", equalTo(DateTimeFormatter.ofPattern("d MMMM", Locale.UK)
                    .format(Instant.parse(anna.asks().get("/chat/sessions/{id}", chat).path("created_at"))
                            .atZone(ZoneOffset.UTC))));
        }

        @Test
        void doesNotReadAReplyThatWasBegunAnew() {
            sommelier.next((context, reply) -> {
                reply.write("Half of ");
                throw new IllegalStateException("The voice broke");
            });
            anna.says(chat, "Another");
            String message = anna.asks().get("/chat/sessions/{id}", chat).path("messages[4].id");
            String path = shared(chat);
            anna.asks().post("/chat/sessions/{id}/messages/{message}/retry", chat, message).then().statusCode(201);
            read(path).body("messages.content", hasItems("A red for steak", "Another"))
                    .body(not(containsString("You said: Another")));
            share(chat).statusCode(200);
            read(path).body(containsString("You said: Another"));
        }

        @Test
        void isToldSoByNoCacheAndNoSearchEngine() {
            String path = shared(chat);
            read(path).header("Cache-Control", "no-store").header("X-Robots-Tag", containsString("noindex"));
            read("/s/nothing").header("Cache-Control", "no-store").header("X-Robots-Tag", containsString("noindex"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "%00", "a%2Fb", "' or 1=1", "ａａａａ"})
        void isNotFoundByWhatIsNoLink(String token) {
            given().urlEncodingEnabled(!token.startsWith("%")).get("/shared/{token}", token).then().statusCode(404);
        }

        @Test
        void findsALinkThatWasRevokedWhoseChatIsDeletedOrExpiredOrWhoseAccountIsGoneLikeNone() {
            String revoked = shared(chat);
            anna.asks().delete("/chat/sessions/{id}/share", chat).then().statusCode(204);
            leadsNowhere(revoked);
            String deleted = shared(chat);
            assertNotEquals(revoked, deleted);
            anna.asks().delete("/chat/sessions/{id}", chat).then().statusCode(204);
            leadsNowhere(deleted);
            chat = anna.opensSession();
            anna.says(chat, "A white").then().statusCode(201);
            String expired = shared(chat);
            clock.advance(Duration.ofDays(91));
            leadsNowhere(expired);
            clock.reset();
            read(expired).statusCode(200);
            anna.asks().body(Map.of("password", Person.PASSWORD)).delete("/account").then().statusCode(204);
            leadsNowhere(expired);
        }
    }

    @Nested
    class AsTheOwner {

        @Test
        void getsALinkThatNobodyGuessesAndTheSameAgain() {
            String path = share(chat).statusCode(201)
                    .body("session_id", equalTo(chat))
                    .body("path", matchesPattern("/s/[A-Za-z0-9_-]{32}"))
                    .extract().path("path");
            share(chat).statusCode(200).body("path", equalTo(path));
        }

        @Test
        void seesAllLinksAndStopsThem() {
            String first = chat;
            String second = anna.opensSession();
            anna.says(second, "A white").then().statusCode(201);
            shared(first);
            shared(second);
            anna.asks().get("/account/shares").then().statusCode(200).body("shares.session_id", contains(second, first));
            for (int time = 0; time < 2; time++) {
                anna.asks().delete("/chat/sessions/{id}/share", first).then().statusCode(204);
            }
            anna.asks().get("/account/shares").then().body("shares.session_id", contains(second));
            Person.registered().asks().get("/account/shares").then().body("shares", empty());
            clock.advance(Duration.ofDays(91));
            anna.login();
            anna.asks().get("/account/shares").then().body("shares", empty());
        }

        @Test
        void sharesNoPrivateChat() {
            String hidden = anna.asks().body(Map.of("private", true)).post("/chat/sessions").path("id");
            anna.says(hidden, "A red").then().statusCode(201);
            share(hidden).statusCode(409).body("type", equalTo("/problems/session-private"));
        }

        @Test
        void sharesNoChatInWhichNobodyWrote() {
            share(anna.opensSession()).statusCode(409).body("type", equalTo("/problems/nothing-to-share"));
        }

        @Test
        void sharesNoReplyThatIsBeingWritten() throws Exception {
            CountDownLatch speaking = new CountDownLatch(1);
            CountDownLatch mayGoOn = new CountDownLatch(1);
            sommelier.nextWaits(speaking, mayGoOn, "Done.");
            CompletableFuture<Response> exchange = CompletableFuture.supplyAsync(() -> anna.says(chat, "Another"));
            released(speaking);
            share(chat).statusCode(409).body("type", equalTo("/problems/reply-running"));
            mayGoOn.countDown();
            exchange.get().then().statusCode(201);
            share(chat).statusCode(201);
        }

        @Test
        void sharesNoMoreThanAHundred() {
            rows.run("""
                    INSERT INTO chat_session (id, account_id, title_source, created_at, updated_at, closed_at)
                    SELECT gen_random_uuid(), account_id, 'DATE', created_at, updated_at, updated_at
                    FROM chat_session, generate_series(1, 100) WHERE id = cast(:id AS uuid)
                    """, "id", chat);
            rows.run("""
                    INSERT INTO session_share (session_id, account_id, token, title, last_message_id, created_at, shared_at)
                    SELECT s.id, s.account_id, left(md5(cast(s.id AS text)), 32), 'Steak', gen_random_uuid(), now(), now()
                    FROM chat_session s JOIN chat_session own ON own.account_id = s.account_id
                    WHERE own.id = cast(:id AS uuid) AND s.id <> own.id
                    """, "id", chat);
            share(chat).statusCode(409).body("type", equalTo("/problems/too-many-shares"));
        }

        @Test
        void findsItInTheExportAndTheAudit() {
            String path = shared(chat);
            share(chat).statusCode(200);
            anna.asks().get("/account/export").then().statusCode(200)
                    .body("shared_chats.path", contains(path)).body("shared_chats.session_id", contains(chat));
            anna.asks().delete("/chat/sessions/{id}/share", chat).then().statusCode(204);
            assertEquals("CHAT_SHARED CHAT_SHARED SHARE_REVOKED", rows.one(
                    "SELECT string_agg(kind, ' ' ORDER BY id) FROM audit_event WHERE subject = :id", String.class, "id", chat));
        }
    }

    @Test
    void aTokenSharesOnlyWithTheScopeWrite() {
        String reads = anna.apiToken("read");
        String writes = anna.apiToken("write");
        Person.program(reads).post("/chat/sessions/{id}/share", chat).then().statusCode(403);
        Person.program(writes).post("/chat/sessions/{id}/share", chat).then().statusCode(201);
        Person.program(reads).get("/account/shares").then().statusCode(200);
        Person.program(reads).delete("/chat/sessions/{id}/share", chat).then().statusCode(403);
        Person.program(writes).delete("/chat/sessions/{id}/share", chat).then().statusCode(204);
    }
}
