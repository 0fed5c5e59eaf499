package dev.sommelier.account.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with a login cookie that is unknown, ended or expired. */
@QuarkusTest
class DeadLoginCookieTest {

    private enum Death {
        UNKNOWN,
        SIGNED_OUT,
        IDLE_FOR_TOO_LONG,
        ACCOUNT_DELETED
    }

    @Inject
    TestClock clock;

    @Inject
    LoginRows rows;

    @BeforeEach
    @AfterEach
    void reset() {
        rows.forgetFailures();
    }

    @ParameterizedTest
    @EnumSource
    void signsInAgainWithTheSameBrowser(Death death) {
        String dead = dead(death);
        Person boris = Person.registered();
        Response answer = browser(dead).body(Map.of("email", boris.email(), "password", Person.PASSWORD)).post("/auth/login");
        answer.then().statusCode(200);
        assertSignedIn(answer);
    }

    @ParameterizedTest
    @EnumSource
    void registersWithTheSameBrowser(Death death) {
        Response answer = browser(dead(death)).body(Person.registration()).post("/auth/register");
        answer.then().statusCode(201);
        assertSignedIn(answer);
    }

    @ParameterizedTest
    @EnumSource
    void isNobodyToAProtectedCallAndIsCleared(Death death) {
        Response answer = browser(dead(death)).get("/auth/me");
        answer.then().statusCode(401).contentType("application/problem+json").body("type", equalTo("/problems/not-signed-in"));
        assertCleared(answer);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsToldAsSuchAndTheCookieIsCleared(Death death) {
        String dead = dead(death);
        Response answer = browser(dead)
                .body(Map.of("email", Person.registered().email(), "password", "not the right words"))
                .post("/auth/login");
        answer.then().statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
        assertCleared(answer);
    }

    @Test
    void isClearedByPublicCallsThatSetNone() {
        assertCleared(browser("made-up").get("/no/such/path"));
        assertCleared(browser("made-up").body("{}").post("/auth/login"));
        Response signedOut = browser("made-up").post("/auth/logout");
        signedOut.then().statusCode(204);
        assertCleared(signedOut);
    }

    @Test
    void aLivingOneIsNotCleared() {
        Person anna = Person.registered();
        assertTrue(anna.asks().get("/auth/me").headers().getValues("Set-Cookie").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void isNotLookedUpByWhoeverWatchesTheService(String path) {
        Person anna = Person.registered();
        Instant before = lastUsed(anna);
        // Any other call would note by now that the sign-in is in use.
        clock.advance(Duration.ofHours(1));
        anna.asks().accept(ContentType.ANY).get(path).then().statusCode(200);
        assertEquals(before, lastUsed(anna));
        Response dead = browser("made-up").accept(ContentType.ANY).get(path);
        dead.then().statusCode(200);
        assertTrue(dead.headers().getValues("Set-Cookie").isEmpty());
    }

    @Test
    void aDatabaseThatCannotSayIsNoDeadCookie() {
        Person anna = Person.registered();
        clock.advance(Duration.ofHours(1));
        rows.run("""
                CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'away' USING ERRCODE = '57P01'; END $$
                """);
        rows.run("CREATE TRIGGER away BEFORE UPDATE ON login_session EXECUTE FUNCTION away()");
        try {
            Response answer = anna.asks().get("/auth/me");
            answer.then().statusCode(503).header("Retry-After", "5").contentType("application/problem+json");
            assertTrue(answer.headers().getValues("Set-Cookie").isEmpty());
        } finally {
            rows.run("DROP FUNCTION away CASCADE");
        }
    }

    private String dead(Death death) {
        Person anna = Person.registered();
        switch (death) {
            case UNKNOWN -> {
                return "made-up";
            }
            case SIGNED_OUT -> anna.asks().post("/auth/logout").then().statusCode(204);
            case IDLE_FOR_TOO_LONG -> clock.advance(Duration.ofDays(15));
            case ACCOUNT_DELETED ->
                anna.asks().body(Map.of("password", Person.PASSWORD)).delete("/account").then().statusCode(204);
            default -> throw new IllegalArgumentException(death.name());
        }
        return anna.cookie();
    }

    private static RequestSpecification browser(String cookie) {
        return given().cookie(Person.COOKIE, cookie).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    private static void assertSignedIn(Response answer) {
        assertEquals(1, answer.headers().getValues("Set-Cookie").size());
        assertFalse(answer.cookie(Person.COOKIE).isEmpty());
        given().cookie(Person.COOKIE, answer.cookie(Person.COOKIE)).get("/auth/me").then().statusCode(200);
    }

    private static void assertCleared(Response answer) {
        assertEquals(1, answer.headers().getValues("Set-Cookie").size());
        Cookie gone = answer.detailedCookie(Person.COOKIE);
        assertEquals("", gone.getValue());
        assertEquals(0, gone.getMaxAge());
        assertEquals("/", gone.getPath());
        answer.then().header("Set-Cookie", containsString("HttpOnly"));
    }

    private Instant lastUsed(Person person) {
        return rows.one("SELECT last_used_at FROM login_session WHERE id = :id", Instant.class, "id", rows.loginOf(person));
    }
}
