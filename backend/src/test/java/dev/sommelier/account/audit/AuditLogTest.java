package dev.sommelier.account.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.DatabaseRows;
import dev.sommelier.Person;
import dev.sommelier.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditLogTest {

    @Inject
    AuditLog audit;

    @Inject
    DatabaseRows.Any rows;

    @Inject
    TestClock clock;

    private long count(String condition) {
        return rows.count("audit_event WHERE " + condition);
    }

    private static void signsIn(String email, String password) {
        given().contentType(ContentType.JSON).body(Map.of("email", email, "password", password)).post("/auth/login");
    }

    @Test
    void tellsWhatHappenedToAnAccountInItsOrder() {
        Person anna = Person.registered();
        signsIn(anna.email(), "not that one at all");
        String token = anna.asks().body(Map.of("name", "Shop", "scope", "read", "password", Person.PASSWORD))
                .post("/account/tokens").path("id");
        anna.asks().body(Map.of("name", "Shop", "scope", "read", "password", "wrong")).post("/account/tokens");
        anna.asks().delete("/account/tokens/{id}", token).then().statusCode(204);
        anna.asks().post("/auth/logout").then().statusCode(204);
        anna.login();
        anna.asks().get("/account/export").then().statusCode(200)
                .body("activity.kind", contains("signed_in", "sign_in_refused", "token_made", "password_refused",
                        "token_revoked", "signed_out", "signed_in", "exported"))
                .body("activity[2].subject", equalTo(token))
                .body("activity[0].address", notNullValue());
        assertEquals(0, count("request_id IS NULL AND address IS NOT NULL"));
    }

    @Test
    void tellsOfAPasswordThatWasChanged() {
        Person anna = Person.registered();
        Map<String, String> change = Map.of("current_password", Person.PASSWORD, "new_password", "five other words nobody guesses");
        long before = count("kind = 'PASSWORD_CHANGED'");
        anna.asks().body(change).put("/account/password").then().statusCode(204);
        assertEquals(before + 1, count("kind = 'PASSWORD_CHANGED'"));
    }

    @Test
    void ofADeletedAccountOnlyTheDeletionIsLeft() {
        Person anna = Person.registered();
        String id = anna.id().toString();
        long before = count("kind = 'ACCOUNT_DELETED' AND account_id IS NULL AND address IS NULL");
        anna.asks().body(Map.of("password", Person.PASSWORD)).delete("/account").then().statusCode(204);
        assertEquals(0, count("account_id = '" + id + "'"));
        assertEquals(before + 1, count("kind = 'ACCOUNT_DELETED' AND account_id IS NULL AND address IS NULL"));
    }

    @Test
    void anEMailThatNobodyHasIsNotWrittenDown() {
        String email = "nobody-" + System.nanoTime() + "@example.org";
        long before = count("kind = 'SIGN_IN_REFUSED' AND account_id IS NULL");
        signsIn(email, Person.PASSWORD);
        assertEquals(before + 1, count("kind = 'SIGN_IN_REFUSED' AND account_id IS NULL"));
        assertEquals(0, count("audit_event::text LIKE '%" + email + "%'"));
    }

    @Test
    void isKeptForFourHundredDays() {
        audit.record(AuditEvent.SIGN_IN_REFUSED, null, "203.0.113.7");
        clock.advance(Duration.ofDays(399));
        audit.deleteOld(10_000);
        assertEquals(1, count("address = '203.0.113.7'"));
        clock.advance(Duration.ofDays(2));
        audit.deleteOld(10_000);
        assertEquals(0, count("address = '203.0.113.7'"));
    }
}
