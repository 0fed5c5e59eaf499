package dev.sommelier.sommelier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever runs the service sees of the model: metrics, health, and the version of the instructions. */
@QuarkusTest
class ModelMetricsTest extends PersonTest {

    private static final String REPLIES = "sommelier_replies_total{reason=\"%s\",reply=\"answer\",source=\"%s\"}";
    private static final String TOKENS =
            "sommelier_model_tokens_total{kind=\"%s\",model=\"claude-sonnet-5-5-20261001\",purpose=\"reply\"}";

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    FallbackSommelier fallback;

    @Inject
    EntityManager database;

    private String session;

    @BeforeEach
    void openSession() {
        QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake, "retry.times", "0"), ClaudeClient.class);
        session = anna.opensSession();
        anna.asks().body(Map.of("title", "Steak")).patch("/chat/sessions/{id}/title", session).then().statusCode(200);
    }

    private void ask(String text) {
        sommelier.nextBy(fallback::answer);
        anna.says(session, text).then().statusCode(201);
    }

    @Test
    void tokensCostAndTheWaitForTheFirstWordAreMeasured() {
        fake.otherwise(request -> FakeReply.text("Yes.").model("claude-sonnet-5-5-20261001")
                .usage(1_000_000, 100_000, 0, 2_000_000));
        String cost = "sommelier_model_cost_usd_total{model=\"claude-sonnet-5-5-20261001\",purpose=\"reply\"}";
        String words = "sommelier_model_first_word_seconds_count{reply=\"answer\"}";
        double answered = metric(REPLIES.formatted("none", "claude"));
        double read = metric(TOKENS.formatted("cache_read"));
        double spent = metric(cost);
        double first = metric(words);
        ask("Which glass?");
        assertEquals(answered + 1, metric(REPLIES.formatted("none", "claude")));
        assertEquals(read + 2_000_000, metric(TOKENS.formatted("cache_read")));
        assertEquals(spent + 2 + 0.4 + 1, metric(cost), 0.001);
        assertEquals(first + 1, metric(words));
    }

    @Test
    void whyTheHouseAnsweredIsCounted() {
        fake.otherwise(request -> FakeReply.error(529, "overloaded_error"));
        double failures = metric(REPLIES.formatted("failure", "house"));
        double cares = metric(REPLIES.formatted("care", "house"));
        ask("A red for steak");
        ask("I want to kill myself");
        assertEquals(failures + 1, metric(REPLIES.formatted("failure", "house")));
        assertEquals(cares + 1, metric(REPLIES.formatted("care", "house")));
    }

    @Test
    void namesThatTheModelMadeUpAreCounted() {
        fake.otherwise(request -> FakeReply.text("Go for the Château Bellefleur 2016."));
        double before = metric("sommelier_model_unknown_names_total");
        ask("A red for steak");
        assertEquals(before + 1, metric("sommelier_model_unknown_names_total"));
    }

    @Test
    void healthTellsOfARefusedKeyAndStaysUp() {
        String model = "checks.find { it.name == 'Model' }";
        given().get("/q/health/ready").then().statusCode(200).body(model + ".data.configured", equalTo(true))
                .body(model + ".data.key_refused", nullValue());
        fake.otherwise(request -> FakeReply.error(401, "authentication_error"));
        ask("A red for steak");
        given().get("/q/health/ready").then().statusCode(200).body(model + ".status", equalTo("UP"))
                .body(model + ".data.key_refused", equalTo("authentication"));
    }

    @Test
    void aCallIsRecordedWithTheVersionOfItsInstructions() {
        fake.otherwise(request -> FakeReply.text("Yes."));
        ask("Which glass?");
        Object prompt = database.createNativeQuery("SELECT DISTINCT prompt FROM model_usage WHERE account_id = ?1", String.class)
                .setParameter(1, anna.id()).getSingleResult();
        assertTrue(prompt.toString().matches("sommelier@[0-9a-f]{8}"), prompt.toString());
    }

    /** 0 when there is none yet. */
    private static double metric(String name) {
        return given().get("/q/metrics").then().statusCode(200).extract().asString().lines()
                .filter(line -> line.startsWith(name + " ")).findFirst()
                .map(line -> Double.parseDouble(line.substring(name.length() + 1))).orElse(0.0);
    }
}
