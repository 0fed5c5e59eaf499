package dev.sommelier.limits;

import static dev.sommelier.Until.until;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.DatabaseRows;
import dev.sommelier.MailForTests;
import dev.sommelier.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller sees of limits that are low, behind one proxy. */
@QuarkusTest
@TestProfile(LimitsTest.LowLimits.class)
class LimitsTest {

    private static final int AT_ONCE = 8;

    MailForTests mails;

    @Inject
    DatabaseRows.Any rows;

    public static class LowLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("sommelier.trusted-proxies", "1"),
                    Map.entry("sommelier.limits.registrations.at-once", String.valueOf(AT_ONCE)),
                    Map.entry("sommelier.limits.registrations.per-hour", "1"),
                    Map.entry("sommelier.limits.openings.at-once", "3"),
                    Map.entry("sommelier.limits.openings.per-hour", "1"),
                    Map.entry("sommelier.limits.messages.at-once", "3"),
                    Map.entry("sommelier.limits.messages.per-hour", "1"),
                    Map.entry("sommelier.limits.shared-reads.at-once", "3"),
                    Map.entry("sommelier.limits.shared-reads.per-hour", "1"),
                    Map.entry("sommelier.limits.password-resets.at-once", "3"),
                    Map.entry("sommelier.limits.password-resets.per-hour", "1"),
                    Map.entry("sommelier.limits.password-reset-mails.at-once", "1"),
                    Map.entry("sommelier.limits.password-reset-mails.per-hour", "1"),
                    Map.entry("sommelier.limits.client-errors.at-once", "3"),
                    Map.entry("sommelier.limits.client-errors.per-hour", "1"));
        }
    }

    @Test
    void anAddressRegistersOnlySoMany() {
        for (int i = 0; i < AT_ONCE; i++) {
            register("203.0.113.1").statusCode(201);
        }
        tooMany(register("203.0.113.1"));
        tooMany(register("198.51.100.9, 203.0.113.1"));
        register("203.0.113.2").statusCode(201);
    }

    @Test
    void whatIsRefusedForItsValuesIsNoRegistration() {
        for (int i = 0; i <= AT_ONCE; i++) {
            Map<String, Object> body = Person.registration();
            body.put("birth_date", "2020-01-01");
            given().contentType(ContentType.JSON).header("X-Forwarded-For", "203.0.113.3").body(body)
                    .post("/auth/register").then().statusCode(400);
        }
        register("203.0.113.3").statusCode(201);
    }

    @Test
    void tryingWhichEmailsAreTakenCounts() {
        Map<String, Object> body = Person.registration();
        for (int i = 0; i < AT_ONCE; i++) {
            given().contentType(ContentType.JSON).header("X-Forwarded-For", "203.0.113.4").body(body)
                    .post("/auth/register").then().statusCode(i == 0 ? 201 : 409);
        }
        tooMany(register("203.0.113.4"));
    }

    @Test
    void anAddressAsksForOnlySoManyCodes() {
        for (int i = 0; i < 3; i++) {
            requestCode("somebody" + i + "@example.org", "203.0.113.5").statusCode(202);
        }
        tooMany(requestCode("somebody@example.org", "203.0.113.5"));
        requestCode("somebody@example.org", "203.0.113.6").statusCode(202);
    }

    @Test
    void anEmailGetsOnlySoManyMailsWhichNobodyIsTold() {
        Map<String, Object> body = Person.registration();
        given().contentType(ContentType.JSON).header("X-Forwarded-For", "203.0.113.7").body(body)
                .post("/auth/register").then().statusCode(201);
        String email = (String) body.get("email");
        String first = requestCode(email, "203.0.113.7").statusCode(202).extract().asString();
        until(() -> mails.to(email).size() == 1);
        requestCode(email, "203.0.113.8").statusCode(202).body(equalTo(first));
        assertEquals(1, rows.count("password_reset r join account a on a.id = r.account_id where a.email = :email", "email", email));
    }

    @Test
    void anAddressReportsOnlySoManyErrors() {
        for (int i = 0; i < 3; i++) {
            reportError("203.0.113.9").statusCode(204);
        }
        tooMany(reportError("203.0.113.9"));
    }

    @Test
    void anAccountOpensOnlySoManyChats() {
        Person anna = Person.registered();
        anna.opensSession();
        String id = anna.opensSession();
        anna.asks().post("/chat/sessions/{id}/close", id).then().statusCode(200);
        anna.asks().post("/chat/sessions/{id}/continue", id).then().statusCode(201);
        tooMany(anna.asks().post("/chat/sessions").then());
        tooMany(anna.asks().accept("text/event-stream").post("/chat/sessions").then());
        tooMany(anna.asks().post("/chat/sessions/{id}/continue", id).then());
        String last = anna.asks().get("/chat/sessions/current").then().statusCode(200).extract().path("id");
        anna.asks().delete("/chat/sessions/{id}", last).then().statusCode(204);
        tooMany(anna.asks().get("/chat/sessions/current").then());
        anna.asks().get("/chat/sessions?total=true").then().statusCode(200).body("total", equalTo(2));
        Person.registered().opensSession();
    }

    @Test
    void anAccountSaysOnlySoMuch() {
        Person anna = Person.registered();
        String id = anna.opensSession();
        anna.asks().body("{}").post("/chat/sessions/{id}/messages", id).then().statusCode(400);
        for (int i = 0; i < 3; i++) {
            anna.says(id, "A red").then().statusCode(201);
        }
        tooMany(anna.says(id, "A red").then());
        tooMany(anna.asks().accept("text/event-stream").body(Map.of("content", "A red"))
                .post("/chat/sessions/{id}/messages", id).then());
        anna.asks().get("/chat/sessions/{id}", id).then().statusCode(200).body("message_count", equalTo(7));
    }

    @Test
    void eachAnswerTellsWhatIsLeft() {
        Person anna = Person.registered();
        String id = anna.opensSession();
        for (int left = 2; left >= 0; left--) {
            tellsOf(left, anna.says(id, "A red").then().statusCode(201));
        }
        tellsOf(0, anna.says(id, "A red").then().statusCode(429));
        tellsOf(0, anna.asks().accept("text/event-stream").body(Map.of("content", "A red"))
                .post("/chat/sessions/{id}/messages", id).then().statusCode(429));
        anna.asks().accept("text/event-stream").post("/chat/sessions").then().statusCode(200)
                .header("RateLimit", startsWith("\"openings\";r=1;t="));
        Person.program(Person.registered().apiToken("write"))
                .body("{\"messages\":[{\"role\":\"user\",\"content\":\"A red\"}]}").post("/v1/chat/completions").then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"messages\";r=2;t=\\d+, \"openings\";r=2;t=\\d+"));
        anna.asks().get("/chat/sessions").then().header("RateLimit", nullValue());
    }

    private static void tellsOf(int left, ValidatableResponse answer) {
        answer.header("RateLimit-Policy", equalTo("\"messages\";q=3;w=10800"))
                .header("RateLimit", matchesPattern("\"messages\";r=" + left + ";t=" + (left == 2 ? "3[56]\\d\\d" : "\\d+")));
    }

    @Test
    void anAddressReadsOnlySoManySharedChats() {
        for (int i = 0; i < 3; i++) {
            readsShared("203.0.113.5").statusCode(404);
        }
        tooMany(readsShared("203.0.113.5"));
        readsShared("203.0.113.6").statusCode(404);
    }

    private static ValidatableResponse readsShared(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor).get("/shared/unknown").then();
    }

    private static ValidatableResponse register(String forwardedFor) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", forwardedFor)
                .body(Person.registration()).post("/auth/register").then();
    }

    private static void tooMany(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    private static ValidatableResponse requestCode(String email, String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address).body(Map.of("email", email))
                .post("/auth/password-reset").then();
    }

    private static ValidatableResponse reportError(String address) {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address)
                .body(Map.of("name", "TypeError", "route", "/")).post("/client-errors").then();
    }
}
