package dev.sommelier.account.settings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.account.Account;
import dev.sommelier.account.signin.LoginRows;
import dev.sommelier.account.signin.RecordingLoginEndListener;
import dev.sommelier.account.signin.SignInService;
import dev.sommelier.account.signin.SignInService.Credentials;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PasswordChangeTest {

    private static final String NEW = "five other words nobody guesses";

    @Inject
    RecordingLoginEndListener ends;

    @Inject
    LoginRows logins;

    @Inject
    SignInService signIns;

    @Inject
    PasswordWriter writer;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        logins.forgetFailures();
    }

    @Test
    void takesTheNewPasswordFromNowOn() {
        Person anna = Person.registered();
        change(anna, Person.PASSWORD, NEW).statusCode(204);
        login(anna, NEW).statusCode(200);
        login(anna, Person.PASSWORD).statusCode(401);
    }

    @Test
    void keepsThisSignInWithANewCookieAndEndsTheOldOne() {
        Person anna = Person.registered();
        UUID login = logins.loginOf(anna);
        String fresh = change(anna, Person.PASSWORD, NEW).statusCode(204)
                .header("Set-Cookie", containsString("HttpOnly")).extract().cookie(Person.COOKIE);
        assertNotEquals(anna.cookie(), fresh);
        given().cookie(Person.COOKIE, fresh).get("/auth/me").then().statusCode(200);
        anna.asks().get("/auth/me").then().statusCode(401);
        assertFalse(ends.has(login));
    }

    @Test
    void endsEveryOtherSignIn() {
        Person anna = Person.registered();
        String phone = anna.cookie();
        UUID onThePhone = logins.loginOf(anna);
        anna.login();
        UUID here = logins.loginOf(anna);
        change(anna, Person.PASSWORD, NEW).statusCode(204);
        given().cookie(Person.COOKIE, phone).get("/auth/me").then().statusCode(401);
        assertTrue(ends.has(onThePhone));
        assertFalse(ends.has(here));
    }

    @Test
    void leavesOtherPeopleSignedIn() {
        Person boris = Person.registered();
        change(Person.registered(), Person.PASSWORD, NEW).statusCode(204);
        boris.asks().get("/auth/me").then().statusCode(200);
    }

    @Test
    void refusesAWrongCurrentPasswordWithoutEndingTheSignIn() {
        Person anna = Person.registered();
        change(anna, "not the right words", NEW).statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItem("current_password"));
        anna.asks().get("/auth/me").then().statusCode(200);
        login(anna, Person.PASSWORD).statusCode(200);
    }

    @Test
    void makesSomebodyWaitWhoGuesses() {
        Person anna = Person.registered();
        for (int i = 0; i < 5; i++) {
            change(anna, "not the right words", NEW).statusCode(400);
        }
        change(anna, Person.PASSWORD, NEW).statusCode(429).header("Retry-After", Integer::parseInt, greaterThan(0));
        login(anna, Person.PASSWORD).statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "qwertyuiop123"})
    void refusesANewPasswordThatRegistrationWouldRefuse(String common) {
        Person anna = Person.registered();
        change(anna, Person.PASSWORD, common).statusCode(400).body("errors.field", hasItem("new_password"));
        login(anna, Person.PASSWORD).statusCode(200);
    }

    @Test
    void nobodyChangesAPasswordWithoutBeingSignedIn() {
        given().contentType(ContentType.JSON).body(Map.of("current_password", Person.PASSWORD, "new_password", NEW))
                .put("/account/password").then().statusCode(401);
    }

    @Test
    void aSignInThatWasCheckedWithTheFormerPasswordDoesNotOpen() {
        Person anna = Person.registered();
        Account checked = signIns.check(new Credentials(anna.email(), Person.PASSWORD), "192.0.2.1");
        change(anna, Person.PASSWORD, NEW).statusCode(204);
        long before = logins.count("login_session");
        ProblemException refused = assertThrows(ProblemException.class, () -> signIns.open(checked, null, null, null));
        assertEquals(ProblemKind.WRONG_CREDENTIALS, refused.kind());
        assertEquals(before, logins.count("login_session"));
    }

    @Test
    void ofTwoChangesAtOnceTheSecondIsRefused() {
        Person anna = Person.registered();
        Account checked = signIns.check(new Credentials(anna.email(), Person.PASSWORD), "192.0.2.1");
        change(anna, Person.PASSWORD, NEW).statusCode(204);
        assertThrows(ProblemException.class, () -> writer.change(checked, "another hash", UUID.randomUUID(), null));
        login(anna, NEW).statusCode(200).body("account.id", equalTo(checked.id().toString()));
    }

    private static ValidatableResponse change(Person person, String current, String wanted) {
        return person.asks().body(Map.of("current_password", current, "new_password", wanted))
                .put("/account/password").then();
    }

    private static ValidatableResponse login(Person person, String password) {
        return given().contentType(ContentType.JSON).body(Map.of("email", person.email(), "password", password))
                .post("/auth/login").then();
    }
}
