package dev.sommelier.account.recovery;

import static dev.sommelier.Until.until;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.DatabaseRows;
import dev.sommelier.MailForTests;
import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.signin.LoginRows;
import dev.sommelier.account.signin.RecordingLoginEndListener;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PasswordResetTest {

    private static final String NEW = "five other words nobody guesses";
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

    MailForTests mails;

    @Inject
    RecordingLoginEndListener ends;

    @Inject
    LoginRows logins;

    @Inject
    DatabaseRows.Any rows;

    @Inject
    PasswordResets resets;

    @Inject
    PasswordResetJob job;

    @Inject
    TestClock clock;

    @Test
    void aMailedCodeSetsANewPassword() {
        Person anna = Person.registered();
        confirm(anna.email(), requestCode(anna), NEW).statusCode(204);
        login(anna, NEW).statusCode(200);
        login(anna, Person.PASSWORD).statusCode(401);
    }

    @Test
    void theMailSpeaksTheLanguageOfTheAccount() throws Exception {
        Person anna = Person.registered(Map.of("locale", "ru"));
        requestCode(anna);
        MimeMessage mail = mails.to(anna.email()).get(0);
        assertEquals("Код для нового пароля в Сомелье", mail.getSubject());
        assertTrue(mail.getContent().toString().contains("15 минут"));
    }

    @Test
    void theCodeMayBeTypedInSmallLettersWithoutTheHyphen() {
        Person anna = Person.registered();
        String code = requestCode(anna).toLowerCase().replace("-", " ");
        confirm(anna.email(), code, NEW).statusCode(204);
    }

    @Test
    void endsEverySignInAndEveryToken() {
        Person anna = Person.registered();
        UUID login = logins.loginOf(anna);
        String token = anna.apiToken("read");
        confirm(anna.email(), requestCode(anna), NEW).statusCode(204);
        anna.asks().get("/auth/me").then().statusCode(401);
        Person.program(token).get("/auth/me").then().statusCode(401);
        assertTrue(ends.has(login));
    }

    @Test
    void liftsTheWaitAfterTooManyFailedSignIns() {
        Person anna = Person.registered();
        for (int i = 0; i < 5; i++) {
            login(anna, "not the right words").statusCode(401);
        }
        login(anna, Person.PASSWORD).statusCode(429);
        confirm(anna.email(), requestCode(anna), NEW).statusCode(204);
        login(anna, NEW).statusCode(200);
    }

    @Test
    void anUnknownEmailIsAnsweredTheSameAndGetsNoMail() {
        String unknown = UUID.randomUUID() + "@example.org";
        Person anna = Person.registered();
        String known = request(anna.email()).statusCode(202).extract().asString();
        assertEquals(known, request(unknown).statusCode(202).extract().asString());
        until(() -> rows.count("job where task_name = 'password-reset'") == 0);
        assertTrue(mails.to(unknown).isEmpty());
        String wrong = confirm(anna.email(), "ABCD-EFGH", NEW).statusCode(400).extract().path("errors.message").toString();
        assertEquals(wrong,
                confirm(unknown, "ABCD-EFGH", NEW).statusCode(400).extract().path("errors.message").toString());
    }

    @Test
    void aCodeWorksOnce() {
        Person anna = Person.registered();
        String code = requestCode(anna);
        confirm(anna.email(), code, NEW).statusCode(204);
        confirm(anna.email(), code, "six quite other words nobody guesses").statusCode(400)
                .body("errors.field", hasItem("code"));
        login(anna, NEW).statusCode(200);
    }

    @Test
    void onlyTheCodeThatWasSentLastHolds() {
        Person anna = Person.registered();
        String first = requestCode(anna);
        String second = requestCode(anna);
        assertNotEquals(first, second);
        confirm(anna.email(), first, NEW).statusCode(400);
        confirm(anna.email(), second, NEW).statusCode(204);
    }

    @Test
    void aCodeIsNoGoodForAnotherAccount() {
        Person anna = Person.registered();
        Person boris = Person.registered();
        requestCode(boris);
        confirm(boris.email(), requestCode(anna), NEW).statusCode(400);
        login(boris, Person.PASSWORD).statusCode(200);
    }

    @Test
    void aCodeExpiresAndIsDeleted() {
        Person anna = Person.registered();
        String code = requestCode(anna);
        clock.advance(ResetCode.LIFE.plusSeconds(1));
        confirm(anna.email(), code, NEW).statusCode(400);
        while (resets.deleteExpired(100) > 0) {
            // the next hundred
        }
        assertEquals(0, rows.count("password_reset where account_id = (select id from account where email_key = :email)",
                "email", anna.email()));
    }

    @Test
    void afterManyWrongGuessesTheRightCodeNoLongerHolds() {
        Person anna = Person.registered();
        String code = requestCode(anna);
        for (int i = 0; i < ResetCode.ATTEMPTS; i++) {
            confirm(anna.email(), "ABCD-EFGH", NEW).statusCode(400);
        }
        confirm(anna.email(), code, NEW).statusCode(400);
        login(anna, Person.PASSWORD).statusCode(200);
    }

    @Test
    void aChangeOfThePasswordVoidsTheCode() {
        Person anna = Person.registered();
        String code = requestCode(anna);
        anna.asks().body(Map.of("current_password", Person.PASSWORD, "new_password", NEW)).put("/account/password")
                .then().statusCode(204);
        confirm(anna.email(), code, "six quite other words nobody guesses").statusCode(400);
        login(anna, NEW).statusCode(200);
    }

    @Test
    void anOlderRequestIsNotAnsweredAfterANewerOne() {
        Person anna = Person.registered();
        String code = requestCode(anna);
        UUID older = UUID.randomUUID();
        rows.run("insert into password_reset (id, account_id, created_at) select :id, account_id, created_at - interval '1 s' "
                + "from password_reset where account_id = :account", "id", older, "account", anna.id());
        job.run(older);
        assertEquals(1, mails.to(anna.email()).size());
        confirm(anna.email(), code, NEW).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "qwertyuiop123"})
    void aRefusedPasswordLeavesTheCodeGood(String common) {
        Person anna = Person.registered();
        String code = requestCode(anna);
        confirm(anna.email(), code, common).statusCode(400).body("errors.field", hasItem("password"));
        confirm(anna.email(), code, NEW).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ABCDEFGHABCDEFGHABCDEFGHABCDEFGHABCDEFGHABCDEFGH", "АБВГ-ДЕЖЗ", "\u0000"})
    void aCodeOfAnyShapeIsABadRequestAtMost(String code) {
        confirm(Person.registered().email(), code, NEW).statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void saysThatCodesAreMailed() {
        request(Person.registered().email()).statusCode(202).body("delivery", equalTo("mail"));
    }

    private String requestCode(Person person) {
        int before = mails.to(person.email()).size();
        request(person.email()).statusCode(202);
        until(() -> mails.to(person.email()).size() > before);
        // The code holds from the end of the job on, a moment after the mail.
        until(() -> rows.count("password_reset r join account a on a.id = r.account_id where a.email_key = :email and r.sent_at is null",
                "email", person.email()) == 0);
        try {
            Matcher code = CODE.matcher(mails.to(person.email()).get(before).getContent().toString());
            assertTrue(code.find());
            return code.group();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse request(String email) {
        return given().contentType(ContentType.JSON).body(Map.of("email", email)).post("/auth/password-reset").then();
    }

    private static ValidatableResponse confirm(String email, String code, String password) {
        return given().contentType(ContentType.JSON).body(Map.of("email", email, "code", code, "password", password))
                .post("/auth/password-reset/confirm").then();
    }

    private static ValidatableResponse login(Person person, String password) {
        return given().contentType(ContentType.JSON).body(Map.of("email", person.email(), "password", password))
                .post("/auth/login").then();
    }
}
