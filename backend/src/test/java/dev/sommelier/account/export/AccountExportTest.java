package dev.sommelier.account.export;

import static dev.sommelier.Until.until;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ModelTurns;
import dev.sommelier.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountExportTest {

    @Inject
    ModelTurns turns;

    @Inject
    ExportFiles desk;

    @Inject
    ExportWriter writer;

    @Inject
    LongHistory history;

    @Inject
    EntityManager database;

    @Inject
    TestClock clock;

    @Test
    void holdsEverySessionWithItsMessagesAndWines() {
        Person anna = Person.registered();
        String first = anna.opensSession();
        anna.says(first, "A red, please").then().statusCode(201);
        String second = anna.opensSession();
        export(anna)
                .body("sessions.id", contains(first, second))
                .body("sessions[0].is_active", equalTo(false))
                .body("sessions[0].messages.role", contains("assistant", "user", "assistant"))
                .body("sessions[0].messages[1].content", equalTo("A red, please"))
                .body("sessions[0].messages[2].wines", hasSize(3))
                .body("sessions[0].messages[2].wines.reason", everyItem(equalTo("It suits the evening.")))
                .body("sessions[1].messages", hasSize(1))
                .body("recommendations", hasSize(9))
                .body("recommendations.session_id", contains(
                        first, first, first, first, first, first, second, second, second))
                .body("recommendations[0].wine.name", notNullValue());
    }

    @Test
    void holdsThePersonTheSignInsAndWhatTheyLikeAndCost() {
        Person anna = Person.registered(Map.of("locale", "ru"));
        anna.login();
        UUID account = anna.id();
        plant(account);
        export(anna)
                .body("account.email", equalTo(anna.email()))
                .body("account.birth_date", equalTo("1990-05-17"))
                .body("sign_ins", hasSize(2))
                .body("sign_ins.signed_in_at", everyItem(notNullValue()))
                .body("ratings", hasSize(1)).body("ratings[0].rating", equalTo("disliked"))
                .body("ratings[0].wine.name", equalTo(database
                        .createNativeQuery("SELECT name_ru FROM wine ORDER BY id LIMIT 1").getSingleResult()))
                .body("taste_profile.enabled", equalTo(false))
                .body("taste_profile.session_insights.one.foods[0].text", equalTo("fish"))
                .body("model_usage", hasSize(1)).body("model_usage[0].purpose", equalTo("title"))
                .body("model_usage[0].output_tokens", equalTo(20));
    }

    @Test
    void ofAnAccountThatDidNothingIsEmptyButWhole() {
        export(Person.registered())
                .body("exported_at", notNullValue()).body("sessions", hasSize(0)).body("recommendations", hasSize(0))
                .body("ratings", hasSize(0)).body("model_usage", hasSize(0)).body("taste_profile", nullValue());
    }

    @Test
    void holdsNoSecretAndNothingOfOthers() {
        Person boris = Person.registered();
        boris.says(boris.opensSession(), "Only Boris knows").then().statusCode(201);
        Person anna = Person.registered();
        anna.opensSession();
        String document = export(anna).body(not(containsString(anna.cookie()))).extract().asString();
        assertFalse(document.contains("argon2"));
        assertFalse(document.contains("hash"));
        assertFalse(document.contains("Boris"));
        assertFalse(document.contains(boris.email()));
    }

    @Test
    void isAFileNamedByThePersonsOwnDayAndKeptByNobody() {
        clock.stopAt(Instant.parse("2026-02-03T22:30:00Z"));
        Person anna = Person.registered(Map.of("time_zone", "Europe/Moscow"));
        export(anna).header("Content-Disposition", equalTo("attachment; filename=\"sommelier-export-2026-02-04.json\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("exported_at", equalTo("2026-02-03T22:30:00Z"));
    }

    @Test
    void isForNobodyWhoIsNotSignedIn() {
        given().get("/account/export").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void isWrittenForAnAccountOneAtATime() {
        Person anna = Person.registered();
        ExportFile other = desk.open(anna.id());
        anna.asks().get("/account/export").then().statusCode(429).header("Retry-After", notNullValue());
        export(Person.registered());
        other.close();
        export(anna);
        export(anna);
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        Caller caller = new Caller(Person.registered().id(), Language.EN, "Anna", ZoneOffset.UTC);
        ExportFile file = desk.open(caller.id());
        desk.write(caller, file);
        assertTrue(Files.size(file.path()) > 0);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        assertThrows(ProblemException.class, () -> desk.open(caller.id()));
        file.close();
        assertFalse(Files.exists(file.path()));
        desk.open(caller.id()).close();
    }

    @Test
    void whatAKilledProcessLeftIsDeletedAtStartUnlessItMayStillBeSent() throws IOException {
        Path left = Files.createTempFile("sommelier-export-", ".json");
        Path other = Files.createTempFile("another-service-", ".json");
        ExportFile sending = desk.open(UUID.randomUUID());
        try {
            FileTime longAgo = FileTime.from(clock.instant().minus(Duration.ofHours(2)));
            Files.setLastModifiedTime(left, longAgo);
            Files.setLastModifiedTime(other, longAgo);
            desk.deleteLeftovers(new StartupEvent());
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(other));
            assertTrue(Files.exists(sending.path()));
        } finally {
            sending.close();
            Files.deleteIfExists(left);
            Files.deleteIfExists(other);
        }
    }

    @Test
    void isOfOneMomentHoweverLongItTakesToWrite() throws IOException {
        UUID account = Person.registered().id();
        history.plant(account, 45, 2);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        writer.write(new Caller(account, Language.EN, "Anna", ZoneOffset.UTC), new OutputStream() {
            private boolean begun;

            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (!begun) {
                    begun = true;
                    sayMore(account);
                }
                document.write(bytes, from, length);
            }
        });
        String text = document.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("What was said."));
        assertFalse(text.contains("Said meanwhile"));
    }

    private void sayMore(UUID account) {
        QuarkusTransaction.requiringNew().run(() -> assertEquals(90, database.createNativeQuery("""
                        UPDATE message SET content = 'Said meanwhile' WHERE session_id IN (
                            SELECT id FROM chat_session WHERE account_id = ?1)
                        """)
                .setParameter(1, account)
                .executeUpdate()));
    }

    private void plant(UUID account) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("INSERT INTO wine_rating SELECT ?1, id, 'DISLIKED', now() FROM wine ORDER BY id LIMIT 1", account);
            run("INSERT INTO taste_profile (account_id, enabled, session_insights)"
                    + " VALUES (?1, FALSE, '{\"one\": {\"foods\": [{\"text\": \"fish\"}]}}')", account);
            run("INSERT INTO model_usage (account_id, purpose, model, input_tokens, output_tokens, cache_write_tokens,"
                    + " cache_read_tokens, occurred_at) VALUES (?1, 'TITLE', 'claude-fake', 10, 20, 0, 0, now())", account);
        });
    }

    private void run(String sql, UUID account) {
        database.createNativeQuery(sql).setParameter(1, account).executeUpdate();
    }

    /** Waits for the export before to be through: its reader has it all a moment before the service knows. */
    private ValidatableResponse export(Person person) {
        UUID account = person.id();
        until(() -> isFree(account));
        return person.asks().get("/account/export").then().statusCode(200).contentType("application/json");
    }

    private boolean isFree(UUID account) {
        try {
            desk.open(account).close();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    @Test
    void holdsWhatWasExchangedWithTheModel() {
        Person anna = Person.registered();
        String id = anna.opensSession();
        String reply = anna.says(id, "A red, please").path("assistant_message.id");
        turns.store(UUID.fromString(reply), "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"A red, please\"}]}]");
        anna.asks().get("/account/export").then().statusCode(200)
                .body("sessions[0].messages[2].model_turns[0].content[0].text", equalTo("A red, please"))
                .body("sessions[0].messages[0]", not(hasKey("model_turns")));
    }
}
