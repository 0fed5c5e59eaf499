package dev.sommelier.account.deletion;

import static dev.sommelier.Until.released;
import static dev.sommelier.Until.until;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.account.EmailAddress;
import dev.sommelier.account.export.LongHistory;
import dev.sommelier.account.signin.LoginRows;
import dev.sommelier.account.signin.RecordingLoginEndListener;
import dev.sommelier.account.signin.SignInThrottle;
import dev.sommelier.account.usage.ModelUse;
import dev.sommelier.account.usage.UsageLedger;
import dev.sommelier.text.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountDeletionTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    RecordingLoginEndListener ends;

    @Inject
    LoginRows rows;

    @Inject
    LongHistory history;

    @Inject
    PersonalDataSearch traces;

    @Inject
    UsageLedger usage;

    @Inject
    SignInThrottle throttle;

    @Inject
    EntityManager database;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        rows.forgetFailures();
    }

    @Test
    void leavesNoTraceInAnyTable() {
        Person anna = Person.registered();
        UUID account = anna.id();
        given().contentType(ContentType.JSON).body(Map.of("email", anna.email(), "password", "not the right words"))
                .post("/auth/login").then().statusCode(401);
        history.plant(account, 250, 2);
        String closed = anna.opensSession();
        anna.says(closed, "My address is " + anna.email()).then().statusCode(201);
        anna.asks().post("/chat/sessions/{id}/share", closed).then().statusCode(201);
        String open = anna.opensSession();
        usage.record(new ModelUse(account, null, ModelUse.Purpose.REPLY, "test@1", "claude-fake", 1, 1, 1, 1));
        throttle.succeeded(EmailAddress.of(anna.email()), "192.0.2.1");
        plantTheRest(account, anna.email(), closed, open);
        List<String> texts = telling(anna, account);
        Set<String> before = traces.tablesWith(texts);
        assertTrue(before.containsAll(Set.of("account", "login_session", "sign_in_failure", "chat_session", "message",
                "recommendation", "wine_rating", "taste_profile", "model_usage", "job", "parked_job",
                "rate_limit", "token_budget", "known_sign_in", "session_share", "audit_event")), before.toString());
        delete(anna, Person.PASSWORD).statusCode(204);
        // A job that was running finds its session gone and removes itself.
        until(() -> traces.tablesWith(texts).isEmpty());
    }

    @Test
    void endsEverySignInAtOnce() {
        Person anna = Person.registered();
        String phone = anna.cookie();
        UUID onThePhone = rows.loginOf(anna);
        anna.login();
        UUID here = rows.loginOf(anna);
        delete(anna, Person.PASSWORD).statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));
        anna.asks().get("/auth/me").then().statusCode(401);
        given().cookie(Person.COOKIE, phone).get("/chat/sessions").then().statusCode(401);
        given().contentType(ContentType.JSON).body(Map.of("email", anna.email(), "password", Person.PASSWORD))
                .post("/auth/login").then().statusCode(401);
        assertTrue(ends.has(here));
        assertTrue(ends.has(onThePhone));
    }

    @Test
    void leavesTheEmailFreeForANewAccount() {
        Person anna = Person.registered();
        anna.opensSession();
        delete(anna, Person.PASSWORD).statusCode(204);
        Person again = Person.registered(Map.of("email", anna.email()));
        again.asks().get("/chat/sessions?total=true").then().body("total", equalTo(0));
    }

    @Test
    void leavesOthersAsTheyAre() {
        Person boris = Person.registered();
        String id = boris.opensSession();
        boris.says(id, "Mine").then().statusCode(201);
        Person anna = Person.registered();
        anna.opensSession();
        delete(anna, Person.PASSWORD).statusCode(204);
        boris.asks().get("/chat/sessions/{id}", id).then().statusCode(200)
                .body("message_count", equalTo(3)).body("messages[2].wines.size()", equalTo(3));
    }

    @Test
    void refusesAWrongPasswordWithoutEndingTheSignIn() {
        Person anna = Person.registered();
        delete(anna, "not the right words").statusCode(400)
                .contentType("application/problem+json").body("errors.field", hasItem("password"));
        anna.asks().get("/auth/me").then().statusCode(200);
    }

    @Test
    void makesSomebodyWaitWhoGuesses() {
        Person anna = Person.registered();
        for (int i = 0; i < 5; i++) {
            delete(anna, "not the right words").statusCode(400);
        }
        delete(anna, Person.PASSWORD).statusCode(429).header("Retry-After", Integer::parseInt, greaterThan(0));
        anna.asks().get("/auth/me").then().statusCode(200);
    }

    @Test
    void needsThePassword() {
        Person.registered().asks().body("{}").delete("/account").then().statusCode(400)
                .body("errors.field", hasItem("password"));
    }

    @Test
    void aReplyThatIsBeingWrittenBringsNothingBack() throws Exception {
        Person anna = Person.registered();
        UUID account = anna.id();
        String id = anna.opensSession();
        List<String> texts = telling(anna, account);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch deleted = new CountDownLatch(1);
        sommelier.next((context, reply) -> {
            reply.write("Half of ");
            begun.countDown();
            released(deleted);
            usage.record(new ModelUse(account, context.messageId(), ModelUse.Purpose.REPLY, "test@1", "claude-fake", 1, 1, 1, 1));
            reply.write("a reply");
            sommelier.showNewWines(context, reply);
        });
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> anna.says(id, "Tell me"));
        released(begun);
        delete(anna, Person.PASSWORD).statusCode(204);
        deleted.countDown();
        assertTrue(answer.get().statusCode() < 500);
        assertEquals(Set.of(), traces.tablesWith(texts));
    }

    private void plantTheRest(UUID account, String email, String closed, String open) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("INSERT INTO wine_rating SELECT ?1, id, 'LIKED', now() FROM wine LIMIT 1", account);
            run("INSERT INTO taste_profile (account_id, session_insights) VALUES (?1, jsonb_build_object(?2, '{}'))"
                    + " ON CONFLICT DO NOTHING", account, closed);
            run("INSERT INTO job (task_name, task_instance, execution_time, picked, version)"
                    + " VALUES ('exchange-completed', ?1, now() + interval '1 year', FALSE, 1)", open + "/again");
            run("INSERT INTO parked_job VALUES ('session-closed', ?1, 5, 'TIMEOUT', now())", UUID.fromString(open));
        });
    }

    private void run(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /** The account, its e-mail, the hash of it, and its sessions. */
    private List<String> telling(Person person, UUID account) {
        List<String> texts = new ArrayList<>(List.of(
                account.toString(), person.email(), HexFormat.of().formatHex(Sha256.of(person.email()))));
        database.createNativeQuery("SELECT cast(id AS text) FROM chat_session WHERE account_id = ?1")
                .setParameter(1, account)
                .getResultList()
                .forEach(id -> texts.add((String) id));
        return texts;
    }

    private static ValidatableResponse delete(Person person, String password) {
        return person.asks().body(Map.of("password", password)).delete("/account").then();
    }
}
