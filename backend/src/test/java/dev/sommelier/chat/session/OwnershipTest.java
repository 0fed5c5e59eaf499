package dev.sommelier.chat.session;

import static dev.sommelier.Until.released;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every path below a session: 403 for another account, 404 for an unknown id, 401 without login. */
@QuarkusTest
class OwnershipTest extends PersonTest {

    @Inject
    ScriptedSommelier sommelier;

    private static final String ROUTES = """
            GET,    /chat/sessions/{id}
            DELETE, /chat/sessions/{id}
            PATCH,  /chat/sessions/{id}/title
            POST,   /chat/sessions/{id}/messages
            POST,   /chat/sessions/{id}/messages/{message}/stop
            POST,   /chat/sessions/{id}/messages/{message}/retry
            POST,   /chat/sessions/{id}/close
            POST,   /chat/sessions/{id}/continue
            PUT,    /chat/sessions/{id}/pin
            DELETE, /chat/sessions/{id}/pin
            POST,   /chat/sessions/{id}/share
            DELETE, /chat/sessions/{id}/share
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = ROUTES)
    void somebodyElsesSessionIsForbidden(String method, String route) {
        String id = anna.opensSession();
        call(Person.registered().asks(), method, route, id).then().statusCode(403)
                .contentType("application/problem+json").body("type", equalTo("/problems/forbidden"));
        anna.asks().get("/chat/sessions/{id}", id).then().statusCode(200).body("message_count", equalTo(1));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = ROUTES)
    void anUnknownSessionIsNotFound(String method, String route) {
        call(Person.registered().asks(), method, route, UUID.randomUUID().toString()).then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = ROUTES)
    void anIdThatIsNoUuidIsNotFound(String method, String route) {
        call(Person.registered().asks(), method, route, "first").then().statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = ROUTES)
    void nobodyIsAskedToSignIn(String method, String route) {
        RequestSpecification nobody = given().contentType(ContentType.JSON);
        call(nobody, method, route, Person.registered().opensSession()).then().statusCode(401)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-signed-in"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /chat/sessions", "POST, /chat/sessions", "GET, /chat/sessions/current", "GET, /wines",
        "GET, /auth/me", "PATCH, /account", "DELETE, /account", "PUT, /account/password", "GET, /account/export",
        "GET, /account/shares",
        "GET, /recommendations", "GET, /taste-profile", "PATCH, /taste-profile", "DELETE, /taste-profile"})
    void nothingElseIsOpenToNobody(String method, String route) {
        call(given().contentType(ContentType.JSON), method, route, null).then().statusCode(401);
    }

    @Test
    void aMessageOfAnotherSessionIsNotFound() {
        String first = anna.opensSession();
        String message = anna.asks().get("/chat/sessions/{id}", first).path("messages[0].id");
        String second = anna.opensSession();
        anna.asks().post("/chat/sessions/{id}/messages/{message}/stop", second, message).then().statusCode(404);
    }

    @Test
    void replyCannotBeStoppedThroughAnotherSession() throws Exception {
        String session = anna.opensSession();
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        sommelier.nextWaits(speaking, mayGoOn, "Undisturbed.");
        CompletableFuture<Response> exchange = CompletableFuture.supplyAsync(() -> anna.says(session, "A red"));
        released(speaking);
        String running = anna.asks().get("/chat/sessions/{id}", session).path("messages[2].id");
        Person eve = Person.registered();
        eve.asks().post("/chat/sessions/{id}/messages/{message}/stop", eve.opensSession(), running).then()
                .statusCode(404);
        mayGoOn.countDown();
        exchange.get().then().body("assistant_message.status", equalTo("complete"))
                .body("assistant_message.content", equalTo("Undisturbed."));
    }

    @Test
    void aListShowsOnlyOnesOwn() {
        anna.opensSession();
        Person.registered().asks().get("/chat/sessions?total=true").then().body("total", equalTo(0));
    }

    private static Response call(
            RequestSpecification caller, String method, String route, String id) {
        String path = route.replace("{message}", UUID.randomUUID().toString());
        if (path.endsWith("/title")) {
            caller.body("{\"title\":\"Mine\"}");
        } else if (path.endsWith("/messages")) {
            caller.body("{\"content\":\"Hello\"}");
        } else if (path.equals("/account")) {
            caller.body("{\"name\":\"Eve\"}");
        }
        return id == null ? caller.request(method, path) : caller.request(method, path, id);
    }
}
