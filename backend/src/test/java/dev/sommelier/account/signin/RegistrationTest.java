package dev.sommelier.account.signin;

import static dev.sommelier.Person.registration;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.password.PasswordHasher;
import dev.sommelier.account.password.PasswordText;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationTest {

    @Inject
    TestClock clock;

    @Test
    void signsInWithACookieNoScriptCanRead() {
        register(registration()).statusCode(201)
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Lax"))
                .header("Set-Cookie", containsString("Path=/"))
                .header("Set-Cookie", not(containsString("Domain")));
    }

    @Test
    void opensNoSession() {
        Person.registered().asks().get("/chat/sessions?total=true").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void answersWithTheAccountButNotWithItsPassword() {
        Map<String, Object> body = registration();
        register(body).body("email", equalTo(body.get("email")))
                .body("name", equalTo("Anna"))
                .body("locale", equalTo("en"))
                .body("time_zone", equalTo("UTC"))
                .body("$", not(hasItem("password")));
    }

    @Test
    void refusesAnEmailThatIsTakenInOtherCase() {
        Map<String, Object> body = registration();
        register(body).statusCode(201);
        body.put("email", ((String) body.get("email")).toUpperCase());
        register(body).statusCode(409).body("type", equalTo("/problems/email-taken"));
    }

    @Test
    void refusesAnEmailThatIsTakenWithoutHashingAPassword() {
        Map<String, Object> body = registration();
        register(body).statusCode(201);
        QuarkusMock.installMockForType(new NoHasher(), PasswordHasher.class);
        body.put("email", ((String) body.get("email")).toUpperCase());
        register(body).statusCode(409).body("type", equalTo("/problems/email-taken"));
    }

    static class NoHasher extends PasswordHasher {

        NoHasher() {
            super(null);
        }

        @Override
        public String hash(PasswordText password, Runnable judgement) {
            throw new AssertionError("There is nothing to hash");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "qwertyuiop123", "123456789012", "aaaaaaaaaaaaaaa", "sommelier2026", "парольпароль",
        "пароль123456", "йцукенгшщзхъ"})
    void refusesACommonPassword(String password) {
        Map<String, Object> body = registration();
        body.put("password", password);
        register(body).statusCode(400).body("errors.field", hasItem("password"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "email, not-an-address", "email, null", "password, short", "password, null", "birth_date, null",
        "birth_date, 1890-01-01", "birth_date, 2999-01-01", "birth_date, yesterday", "locale, de",
        "time_zone, Mars/Base", "time_zone, +03:00", "name, null-byte"
    })
    void namesTheFieldItRefuses(String field, String value) {
        Map<String, Object> body = registration();
        body.put(field, "null-byte".equals(value) ? "a\u0000b" : value);
        register(body).statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @Test
    void refusesAPasswordMadeOfTheEmailAndDigits() {
        Map<String, Object> body = registration();
        body.put("email", "petrovsky." + UUID.randomUUID() + "@example.org");
        body.put("password", "petrovsky8473124");
        register(body).statusCode(400).body("errors.field", hasItem("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an\u200Bna@example.org", "anna\u202E@example.org", "anna@exam\u00ADple.org"})
    void refusesAnEmailWithWhatIsNotSeen(String email) {
        Map<String, Object> body = registration();
        body.put("email", email);
        register(body).statusCode(400).body("errors.field", hasItem("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200D\u200D", "An\u202Ena", "\u2800"})
    void refusesANameThatIsNotSeen(String name) {
        Map<String, Object> body = registration();
        body.put("name", name);
        register(body).statusCode(400).body("errors.field", hasItem("name"));
    }

    @Test
    void countsThePasswordsLengthFromTwelveToOneHundredAndTwentyEight() {
        Map<String, Object> body = registration();
        body.put("password", "x".repeat(129));
        register(body).statusCode(400).body("errors.field", hasItem("password"));
    }

    @Test
    void takesSomebodyWhoTurnsEighteenToday() {
        clock.stopAt(Instant.parse("2026-11-22T12:00:00Z"));
        Map<String, Object> body = registration();
        body.put("birth_date", "2008-11-22");
        register(body).statusCode(201);
    }

    @Test
    void refusesSomebodyWhoTurnsEighteenTomorrow() {
        clock.stopAt(Instant.parse("2026-11-22T12:00:00Z"));
        Map<String, Object> body = registration();
        body.put("birth_date", "2008-11-23");
        register(body).statusCode(400)
                .body("type", equalTo("/problems/under-age"))
                .body("errors.field", hasItem("birth_date"));
    }

    @Test
    void countsTheCharactersOfANameAsTheyAreKept() {
        Map<String, Object> body = registration();
        // Each of these is kept as two.
        body.put("name", "\u0958".repeat(80));
        register(body).statusCode(400).body("errors.field", hasItem("name"));
    }

    @Test
    void takesNoOwnerRoleOrState() {
        Map<String, Object> body = registration();
        body.put("id", "00000000-0000-0000-0000-000000000000");
        register(body).statusCode(400).body("errors.field", hasItem("id"));
    }

    @Test
    void nameAndLanguageCanBeChanged() {
        Person anna = Person.registered();
        anna.asks().body(Map.of("locale", "ru", "name", "Аня", "time_zone", "Europe/Moscow")).patch("/account")
                .then().statusCode(200)
                .body("locale", equalTo("ru")).body("name", equalTo("Аня")).body("time_zone", equalTo("Europe/Moscow"));
        anna.asks().get("/auth/me").then().body("locale", equalTo("ru")).body("name", equalTo("Аня"));
    }

    private static ValidatableResponse register(Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post("/auth/register").then();
    }
}
