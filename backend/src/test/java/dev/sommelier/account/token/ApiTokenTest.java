package dev.sommelier.account.token;

import static dev.sommelier.Person.program;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.EventStream;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.StatementCounter;
import dev.sommelier.TestClock;
import dev.sommelier.account.Account;
import dev.sommelier.account.AccountRepository;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.deletion.AccountUpkeep;
import dev.sommelier.account.signin.SignIns;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Timeout(60)
class ApiTokenTest extends PersonTest {

    @TestHTTPResource
    URI service;

    @Inject
    TestClock clock;

    @Inject
    AccountUpkeep upkeep;

    @Inject
    AccountRepository accounts;

    @Inject
    ApiTokens apiTokens;

    @Inject
    SignIns signIns;

    private Response make(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Wine shop", "scope", "write", "password", Person.PASSWORD, "expires_in_days", 30));
        body.put(field, value);
        return anna.asks().body(body).post("/account/tokens");
    }

    private ValidatableResponse tokens() {
        return anna.asks().get("/account/tokens").then().statusCode(200);
    }

    @Test
    void isToldOnceAndListedWithoutItsSecret() {
        Response made = make("name", "Wine shop");
        made.then().statusCode(201).body("scope", equalTo("write")).body("expires_at", notNullValue());
        String secret = made.path("token");
        tokens().body("tokens", hasSize(1))
                .body("tokens[0].name", equalTo("Wine shop"))
                .body("tokens[0].prefix", equalTo(secret.substring(0, 10)))
                .body("tokens[0].last_used_at", nullValue());
        String everything = anna.asks().get("/account/tokens").asString() + anna.asks().get("/account/export").asString();
        assertFalse(everything.contains(secret.substring(10)));
        assertTrue(everything.contains("api_tokens"));
        program(secret).get("/auth/me").then().statusCode(200).body("email", equalTo(anna.email()));
        tokens().body("tokens[0].last_used_at", notNullValue());
    }

    @Test
    void aProgramChatsWithIt() {
        String secret = anna.apiToken("write");
        String session = program(secret).post("/chat/sessions").then().statusCode(201).extract().path("id");
        program(secret).body(Map.of("content", "A red for steak")).post("/chat/sessions/{id}/messages", session)
                .then().statusCode(201).body("assistant_message.wines", hasSize(3));
        anna.asks().get("/chat/sessions").then().body("sessions.id", hasItem(session));
    }

    @Test
    void needsNoOriginOfItsOwn() {
        program(anna.apiToken("write")).header("Origin", "https://shop.example").header("Sec-Fetch-Site", "cross-site")
                .post("/chat/sessions").then().statusCode(201);
    }

    @Test
    void countsBeforeACookie() {
        Person boris = Person.registered();
        program(anna.apiToken("read")).cookie(Person.COOKIE, boris.cookie()).get("/auth/me")
                .then().statusCode(200).body("email", equalTo(anna.email()));
        anna.asks().header("Authorization", "Bearer nonsense").get("/auth/me").then().statusCode(401);
        anna.asks().header("Authorization", "Basic YTpi").get("/auth/me").then().statusCode(200);
    }

    @Test
    void oneThatIsNoneIsRefusedWithAChallengeAndWithoutALookUp() {
        String secret = anna.apiToken("read");
        String mistyped = secret.substring(0, 20) + (secret.charAt(20) == 'a' ? 'b' : 'a') + secret.substring(21);
        List<String> statements = StatementCounter.during(() -> program(mistyped).get("/chat/sessions").then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in")));
        assertEquals(List.of(), statements);
        program(TokenSecret.generate().value()).get("/chat/sessions").then().statusCode(401);
        program(mistyped).get("/q/health/live").then().statusCode(200);
    }

    @Test
    void endsWhenItIsRevokedAndItsStreamWithIt() throws Exception {
        String secret = anna.apiToken("read");
        String id = tokens().extract().path("tokens[0].id");
        try (EventStream stream = EventStream.withToken(secret, service.resolve("/chat/events"))) {
            anna.asks().delete("/account/tokens/{id}", id).then().statusCode(204);
            // To its end, which comes only because the token has ended.
            stream.rest();
        }
        program(secret).get("/auth/me").then().statusCode(401);
        anna.asks().delete("/account/tokens/{id}", id).then().statusCode(404);
        tokens().body("tokens", hasSize(0));
    }

    @Test
    void somebodyElsesCannotBeRevoked() {
        String secret = anna.apiToken("read");
        String id = tokens().extract().path("tokens[0].id");
        Person.registered().asks().delete("/account/tokens/{id}", id).then().statusCode(404);
        program(secret).get("/auth/me").then().statusCode(200);
    }

    @Test
    void endsWithItsTimeAndLeavesTheListAMonthLater() {
        String secret = anna.apiToken("read");
        clock.advance(Duration.ofDays(90));
        program(secret).get("/auth/me").then().statusCode(401);
        anna.login();
        upkeep.deleteExpired(1000);
        tokens().body("tokens", hasSize(1));
        clock.advance(Duration.ofDays(31));
        anna.login();
        upkeep.deleteExpired(1000);
        tokens().body("tokens", hasSize(0));
    }

    @Test
    void endsWithThePasswordAndWithTheAccount() {
        String first = anna.apiToken("read");
        anna.asks().body(Map.of("current_password", Person.PASSWORD, "new_password", "five other words nobody guesses"))
                .put("/account/password").then().statusCode(204);
        program(first).get("/auth/me").then().statusCode(401);
        Person boris = Person.registered();
        String second = boris.apiToken("write");
        boris.asks().body(Map.of("password", Person.PASSWORD)).delete("/account").then().statusCode(204);
        program(second).get("/auth/me").then().statusCode(401);
    }

    /** As when the password is changed while the one that was sent is still being checked. */
    @Test
    void isNotMadeWithAPasswordThatWasChangedMeanwhile() {
        Account checked = accounts.findByEmail(EmailAddress.typed(anna.email())).orElseThrow();
        anna.asks().body(Map.of("current_password", Person.PASSWORD, "new_password", "five other words nobody guesses"))
                .put("/account/password").then().statusCode(204);
        assertThrows(ProblemException.class, () -> apiTokens.add(checked, "Late", TokenScope.WRITE, Duration.ofDays(1),
                TokenSecret.generate(), null));
        assertEquals(List.of(), apiTokens.of(checked.id()));
    }

    @Test
    void itsStreamsEndWithItsTime() {
        anna.apiToken("read");
        UUID id = UUID.fromString(tokens().extract().path("tokens[0].id"));
        assertEquals(Set.of(), signIns.endedOf(Set.of(id)));
        clock.advance(Duration.ofDays(90));
        assertEquals(Set.of(id), signIns.endedOf(Set.of(id)));
    }

    @Test
    void neitherSignsOutNorInWhatItsCookieHolds() {
        program(anna.apiToken("write")).cookie(Person.COOKIE, anna.cookie()).header("Sec-Fetch-Site", "cross-site")
                .post("/auth/logout").then().statusCode(403);
        anna.asks().get("/auth/me").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' '", "name, ", "scope, admin", "scope, ", "expires_in_days, 0", "expires_in_days, 366",
        "password, the wrong one", "password, "
    })
    void whatIsWrongIsNamedAndNothingIsMade(String field, String value) {
        Object given = field.equals("expires_in_days") ? Integer.valueOf(value) : value;
        make(field, given).then().statusCode(400).body("errors.field", hasItem(field));
        tokens().body("tokens", hasSize(0));
    }

    @Test
    void anAccountHasAtMostTwentyHoweverManyAreMadeAtOnce() throws Exception {
        Account account = accounts.findByEmail(EmailAddress.typed(anna.email())).orElseThrow();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ApiTokenView>> additions = IntStream.range(0, 24).<Callable<ApiTokenView>>mapToObj(n -> () ->
                    apiTokens.add(account, "No " + n, TokenScope.READ, Duration.ofDays(1), TokenSecret.generate(), null))
                    .toList();
            int refused = 0;
            for (Future<ApiTokenView> addition : pool.invokeAll(additions)) {
                try {
                    addition.get();
                } catch (ExecutionException e) {
                    assertEquals(ProblemKind.TOO_MANY_TOKENS, ((ProblemException) e.getCause()).kind());
                    refused++;
                }
            }
            assertEquals(4, refused);
        } finally {
            pool.shutdownNow();
        }
        tokens().body("tokens", hasSize(20));
        make("name", "One more").then().statusCode(409).body("type", equalTo("/problems/too-many-tokens"));
    }
}
