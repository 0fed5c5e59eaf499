package dev.sommelier.account.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.password.PasswordHasher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    @Inject
    TestClock clock;

    @Inject
    LoginRows rows;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        rows.forgetFailures();
    }

    @Test
    void opensANewSessionAndKeepsTheOneBefore() {
        Person anna = Person.registered();
        String first = anna.login();
        String second = anna.login();
        assertNotEquals(first, second);
        anna.asks().get("/chat/sessions?total=true").then().body("total", equalTo(2));
        anna.asks().get("/chat/sessions/{id}", first).then().body("read_only", equalTo(true));
        anna.asks().get("/chat/sessions/current").then().body("id", equalTo(second));
    }

    @Test
    void comparesTheEmailWithoutCaseOrSpacesAround() {
        Person anna = Person.registered();
        login("  " + anna.email().toUpperCase() + " ", Person.PASSWORD).statusCode(200);
    }

    @Test
    void answersTheSameForAnUnknownEmailAndAWrongPassword() {
        Person anna = Person.registered();
        Response wrong = attempt(anna.email(), "not the right words");
        Response unknown = attempt(UUID.randomUUID() + "@example.org", "not the right words");
        wrong.then().statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
        assertEquals(wrong.statusCode(), unknown.statusCode());
        assertEquals(withoutRequestId(wrong), withoutRequestId(unknown));
    }

    @Test
    void makesSomebodyWaitAfterFiveFailures() {
        Person anna = Person.registered();
        for (int i = 0; i < 5; i++) {
            login(anna.email(), "not the right words").statusCode(401);
        }
        login(anna.email(), Person.PASSWORD).statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        clock.advance(Duration.ofMinutes(15));
        login(anna.email(), Person.PASSWORD).statusCode(200);
    }

    @Test
    void makesAnAddressWaitThatTriesManyEmails() {
        for (int i = 0; i < 30; i++) {
            login(UUID.randomUUID() + "@example.org", "not the right words").statusCode(401);
        }
        login(UUID.randomUUID() + "@example.org", "not the right words").statusCode(429);
    }

    @Test
    void sixtyRightPasswordsAtOnceFromOneAddressAllPass() throws Exception {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(Person.registered());
        }
        List<Callable<Integer>> signIns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Person person = people.get(i % people.size());
            signIns.add(() -> attempt(person.email(), Person.PASSWORD).statusCode());
        }
        assertEquals(Map.of(200, 60L), statusesOf(signIns));
    }

    @Test
    void guessesSentAtOnceExceedTheLimitByNoMoreThanAreComparedAtOnce() throws Exception {
        Person anna = Person.registered();
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guesses.add(() -> attempt(anna.email(), "not the right words").statusCode());
        }
        Map<Integer, Long> statuses = statusesOf(guesses);
        assertEquals(Set.of(401, 429), statuses.keySet());
        assertTrue(statuses.get(401) >= 5 && statuses.get(401) < 5 + PasswordHasher.AT_ONCE, statuses.toString());
        login(anna.email(), Person.PASSWORD).statusCode(429);
    }

    @Test
    void failuresOfOthersFromAnAddressHoldNobodyUpWhoHasSignedInThere() {
        Person anna = Person.registered();
        anna.login();
        Person boris = Person.registered();
        for (int i = 0; i < 30; i++) {
            login(UUID.randomUUID() + "@example.org", "not the right words").statusCode(401);
        }
        login(boris.email(), Person.PASSWORD).statusCode(429);
        login(anna.email(), Person.PASSWORD).statusCode(200);
        for (int i = 0; i < 5; i++) {
            login(anna.email(), "not the right words").statusCode(401);
        }
        login(anna.email(), Person.PASSWORD).statusCode(429);
    }

    @Test
    void countsFailuresForAnEmailInAnyCase() {
        String name = "ivan" + UUID.randomUUID();
        Person ivan = Person.registered(Map.of("email", name + "@example.org"));
        for (String spelling : List.of("İvan", "IVAN", "iVan", "I\u0307van", "ivan")) {
            login(name.replace("ivan", spelling) + "@example.org", "not the right words").statusCode(401);
        }
        login(name.replace("ivan", "İVAN") + "@example.org", Person.PASSWORD).statusCode(429);
        login(ivan.email(), Person.PASSWORD).statusCode(429);
    }

    @Test
    void aPasswordIsTheSameComposedAndDecomposed() {
        String composed = "ёжик в тумане мой";
        Person anna = Person.registered(Map.of("password", composed));
        login(anna.email(), composed).statusCode(200);
        login(anna.email(), Normalizer.normalize(composed, Normalizer.Form.NFD)).statusCode(200);
    }

    @Test
    void whoIsMadeToWaitLearnsNothingAboutTheEmail() {
        Person anna = Person.registered();
        String nobody = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 5; i++) {
            login(anna.email(), "not the right words").statusCode(401);
            login(nobody, "not the right words").statusCode(401);
        }
        Response known = attempt(anna.email(), Person.PASSWORD);
        Response unknown = attempt(nobody, Person.PASSWORD);
        assertEquals(429, known.statusCode());
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(withoutRequestId(known), withoutRequestId(unknown));
    }

    @Test
    void forgetsFailuresOnceTheRightPasswordWasGiven() {
        Person anna = Person.registered();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                login(anna.email(), "not the right words").statusCode(401);
            }
            login(anna.email(), Person.PASSWORD).statusCode(200);
        }
    }

    @Test
    void signingOutEndsTheSignInAtOnce() {
        Person anna = Person.registered();
        anna.asks().post("/auth/logout").then().statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));
        anna.asks().get("/auth/me").then().statusCode(401).body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void signingInAgainEndsTheFormerSignInOfTheBrowser() {
        Person anna = Person.registered();
        String former = anna.cookie();
        String fresh = anna.asks().body(Map.of("email", anna.email(), "password", Person.PASSWORD))
                .post("/auth/login").then().statusCode(200).extract().cookie(Person.COOKIE);
        assertNotEquals(former, fresh);
        given().cookie(Person.COOKIE, former).get("/auth/me").then().statusCode(401);
        given().cookie(Person.COOKIE, fresh).get("/auth/me").then().statusCode(200);
    }

    @Test
    void endsAfterFourteenIdleDays() {
        Person anna = Person.registered();
        clock.advance(Duration.ofDays(13));
        anna.asks().get("/auth/me").then().statusCode(200);
        clock.advance(Duration.ofDays(13));
        anna.asks().get("/auth/me").then().statusCode(200);
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        anna.asks().get("/auth/me").then().statusCode(401);
    }

    @Test
    void endsAfterThirtyDaysEvenWhenUsed() {
        Person anna = Person.registered();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofDays(10));
            anna.asks().get("/auth/me");
        }
        clock.advance(Duration.ofSeconds(1));
        anna.asks().get("/auth/me").then().statusCode(401);
    }

    @Test
    void aMadeUpCookieIsNobody() {
        given().cookie(Person.COOKIE, "made-up").get("/auth/me").then().statusCode(401);
    }

    @Test
    void theDatabaseKnowsNoToken() {
        Person anna = Person.registered();
        assertEquals(0, rows.count(
                "login_session WHERE encode(token_hash, 'escape') LIKE :token", "token", "%" + anna.cookie() + "%"));
    }

    @Test
    void anotherSitesPageCannotSignAnybodyIn() {
        Person anna = Person.registered();
        given().contentType(ContentType.JSON).header("Sec-Fetch-Site", "cross-site")
                .body(Map.of("email", anna.email(), "password", Person.PASSWORD))
                .post("/auth/login").then().statusCode(403).body("type", equalTo("/problems/cross-site"));
        anna.asks().header("Origin", "https://evil.example").post("/chat/sessions").then().statusCode(403);
        anna.asks().header("Origin", "null").post("/chat/sessions").then().statusCode(403);
        anna.asks().header("Sec-Fetch-Site", "same-site").post("/chat/sessions").then().statusCode(403);
        anna.asks().header("Sec-Fetch-Site", "same-origin").post("/chat/sessions").then().statusCode(not(403));
    }

    /** How often each status came. */
    private static Map<Integer, Long> statusesOf(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            Map<Integer, Long> statuses = new HashMap<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.merge(call.get(), 1L, Long::sum);
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static ValidatableResponse login(String email, String password) {
        return attempt(email, password).then();
    }

    private static Response attempt(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/auth/login");
    }

    private static String withoutRequestId(Response response) {
        return response.asString().replaceAll("\"request_id\":\"[0-9a-f]+\"", "");
    }
}
