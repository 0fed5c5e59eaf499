package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles and insights: questions whose answer is JSON. */
@QuarkusTest
@Timeout(60)
class StrictJsonTest {

    private static final JsonNode SCHEMA = json("{\"type\":\"object\",\"additionalProperties\":false,"
            + "\"required\":[\"title\"],\"properties\":{\"title\":{\"type\":\"string\"}}}");
    private static final JsonQuestion QUESTION =
            new JsonQuestion(Purpose.TITLE, "Name the chat.", "<chat>Duck tonight</chat>", SCHEMA);

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();

    @Test
    void objectComesBackWithWhatItCost() {
        fake.then(FakeReply.text("{\"title\":\"Duck\"}").usage(50, 7, 3, 2).model("claude-haiku-dated"));

        JsonAnswer answer = ClaudeForTests.connectedTo(fake).json(QUESTION);

        assertEquals("Duck", answer.value().path("title").asText());
        assertEquals(new Usage("claude-haiku-dated", 50, 7, 3, 2), answer.usage());
    }

    @Test
    void requestIsExactlyWhatTheSmallModelTakes() {
        fake.then(FakeReply.text("{}"));

        ClaudeForTests.connectedTo(fake).json(QUESTION);

        assertEquals(
                json("{\"model\":\"claude-haiku-5-5\",\"max_tokens\":200,\"thinking\":{\"type\":\"disabled\"},"
                        + "\"output_config\":{\"format\":{\"type\":\"json_schema\",\"schema\":" + SCHEMA + "}},"
                        + "\"system\":[{\"type\":\"text\",\"text\":\"Name the chat.\"}],"
                        + "\"messages\":[{\"role\":\"user\",\"content\":"
                        + "[{\"type\":\"text\",\"text\":\"<chat>Duck tonight</chat>\"}]}]}"),
                fake.lastRequest().body());
    }

    @Test
    void thoughtsBeforeTheTextAreSkipped() {
        fake.then(FakeReply.answer().thinking("{not json}", "sig").text("{\"title\":\"Duck\"}"));

        assertEquals("Duck", ClaudeForTests.connectedTo(fake).json(QUESTION).value().path("title").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n{\"title\":\"Duck\"}\n```", "Sure! {\"title\":\"Duck\"} Enjoy."})
    void whatStandsAroundTheObjectIsSkipped(String text) {
        fake.then(FakeReply.text(text));

        assertEquals("Duck", ClaudeForTests.connectedTo(fake).json(QUESTION).value().path("title").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duck", "", "[1]", "{\"title\":", "\"Duck\"", "{\"a\":1} and {\"b\":2}"})
    void textThatIsNoObjectIsRepairedOnce(String text) {
        fake.then(FakeReply.text(text), FakeReply.text("{\"title\":\"Duck\"}"));

        JsonAnswer answer = ClaudeForTests.connectedTo(fake).json(QUESTION);

        assertEquals("Duck", answer.value().path("title").asText());
        assertEquals(200, answer.usage().inputTokens());
        assertTrue(fake.lastRequest().lastText().contains(SCHEMA.toString()));
    }

    @Test
    void secondFailureIsABadAnswer() {
        fake.otherwise(request -> FakeReply.text("Duck"));

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake));

        assertEquals(Kind.BAD_ANSWER, failure.kind());
        assertEquals(40, failure.usage().orElseThrow().outputTokens());
        assertEquals(2, fake.requests().size());
    }

    @Test
    void jsonCutOffByTheLimitIsNotRead() {
        fake.then(FakeReply.text("{\"title\":\"Duck\"}").stop("max_tokens"));

        assertEquals(Kind.BAD_ANSWER, fails(ClaudeForTests.connectedTo(fake)).kind());
        assertEquals(1, fake.requests().size());
    }

    @Test
    void refusalIsAnOutcomeOfItsOwn() {
        fake.then(FakeReply.text("{\"title\":\"Duck\"}").stop("refusal"));

        assertEquals(Kind.REFUSED, fails(ClaudeForTests.connectedTo(fake)).kind());
    }

    @Test
    void serverThatKnowsNoSchemasIsToldInWords() {
        fake.then(FakeReply.text("{}"));

        ClaudeForTests.connectedTo(fake, "structured-output", "false", "small-thinking", "").json(QUESTION);

        JsonNode body = fake.lastRequest().body();
        assertFalse(body.has("output_config") || body.has("thinking"));
        assertTrue(body.path("system").path(0).path("text").asText().contains(SCHEMA.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "not json", "{\"content\":5}", "{} {}"})
    void bodyThatIsNoMessageIsABadAnswer(String body) {
        fake.otherwise(request -> FakeReply.body(200, "application/json", body));

        assertEquals(Kind.BAD_ANSWER, fails(ClaudeForTests.connectedTo(fake)).kind());
    }

    @Test
    void pageWithStatus200IsABadAnswer() {
        fake.then(FakeReply.body(200, "text/html", "<html></html>"));

        assertEquals(Kind.BAD_ANSWER, fails(ClaudeForTests.connectedTo(fake)).kind());
        fake.awaitOpen(0);
    }

    @Test
    void overloadedServerIsAskedAgain() {
        fake.then(FakeReply.error(529, "overloaded_error"), FakeReply.text("{\"title\":\"Duck\"}"));

        assertEquals("Duck", ClaudeForTests.connectedTo(fake).json(QUESTION).value().path("title").asText());
    }

    @Test
    void silenceEndsAtTheDeadline() {
        fake.then(FakeReply.silence());

        assertEquals(Kind.TIMED_OUT, fails(ClaudeForTests.connectedTo(fake, "deadlines.json", "0.3S")).kind());
        fake.awaitOpen(0);
    }

    private static ClaudeException fails(ClaudeClient client) {
        return assertThrows(ClaudeException.class, () -> client.json(QUESTION));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
