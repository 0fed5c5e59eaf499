package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.ModelAnswer.Ending;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streamed answers without failures. */
@QuarkusTest
@Timeout(60)
class StreamedAnswerTest {

    private static final Conversation HELLO = Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello");

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private final List<String> received = new ArrayList<>();

    @Test
    void textArrivesPieceByPieceAndWhole() {
        fake.then(FakeReply.text("Good ", "evening"));

        ModelAnswer answer = ClaudeForTests.connectedTo(fake).stream(HELLO, received::add);

        assertEquals(List.of("Good ", "evening"), received);
        assertEquals("Good evening", answer.text());
        assertEquals(Ending.COMPLETE, answer.ending());
        assertEquals(new Usage("claude-fake", 100, 20, 0, 0), answer.usage());
    }

    @Test
    void requestCarriesKeyVersionAndModel() {
        fake.then(FakeReply.text("Hi"));

        ClaudeForTests.connectedTo(fake).stream(HELLO, received::add);

        FakeRequest request = fake.lastRequest();
        assertEquals("POST /v1/messages", request.method() + " " + request.path());
        assertEquals("test-key", request.header("x-api-key"));
        assertEquals(null, request.header("authorization"));
        assertEquals("2026-10-21", request.header("anthropic-version"));
        assertEquals("application/json", request.header("content-type"));
        assertEquals("claude-sonnet-5-5", request.body().path("model").asText());
    }

    @Test
    void keyGoesAsBearerWhenSoConfigured() {
        fake.then(FakeReply.text("Hi"));

        ClaudeForTests.connectedTo(fake, "auth", "bearer").stream(HELLO, received::add);

        assertEquals("Bearer test-key", fake.lastRequest().header("authorization"));
        assertEquals(null, fake.lastRequest().header("x-api-key"));
    }

    @Test
    void baseUrlMayHaveAPath() {
        fake.then(FakeReply.text("Hi"));

        ClaudeForTests.connectedTo(fake, "base-url", fake.baseUri() + "/proxy/").stream(HELLO, received::add);

        assertEquals("/proxy/v1/messages", fake.lastRequest().path());
    }

    @Test
    void charactersCutInTwoComeTogether() {
        FakeAnswer answer = FakeReply.answer().text("Красное ", "к утке 🦆🍷");
        for (int size = 1; size <= 4; size++) {
            fake.then(FakeReply.stream().pieces(String.join("", answer.events()), size));
        }
        ClaudeClient client = ClaudeForTests.connectedTo(fake);

        for (int size = 1; size <= 4; size++) {
            assertEquals("Красное к утке 🦆🍷", client.stream(HELLO, received::add).text());
        }
    }

    @Test
    void toolLoopRunsThroughSeveralRounds() {
        fake.then(
                FakeReply.answer().thinking("hm", "sig-1").text("Let me look. ")
                        .toolUse("t1", "search_wines", "{\"colour\":", "\"red\"}"),
                FakeReply.answer().thinking("more", "sig-2").toolUse("t2", "search_wines")
                        .toolUse("t3", "recommend_wines", "{}"),
                FakeReply.text("Here they are."));
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        ObjectNode schema =
                new ObjectMapper().createObjectNode().put("type", "object").put("additionalProperties", false);
        Conversation conversation = HELLO.withTools(List.of(new Tool("search_wines", "Searches", schema)));

        List<ToolCall> calls = new ArrayList<>();
        ModelAnswer answer = client.stream(conversation, received::add);
        while (answer.ending() == Ending.TOOLS) {
            calls.addAll(answer.toolCalls());
            conversation = conversation.withResults(
                    answer, answer.toolCalls().stream().map(call -> ToolResult.of(call, "found")).toList());
            answer = client.stream(conversation, received::add);
        }

        assertEquals("Let me look. Here they are.", String.join("", received));
        assertEquals(List.of("t1", "t2", "t3"), calls.stream().map(ToolCall::id).toList());
        assertEquals("red", calls.get(0).input().path("colour").asText());
        assertEquals("{}", calls.get(1).input().toString());
        assertEquals(5, fake.lastRequest().body().path("messages").size());
        assertEquals(
                "[{\"type\":\"thinking\",\"thinking\":\"hm\",\"signature\":\"sig-1\"},"
                        + "{\"type\":\"text\",\"text\":\"Let me look. \"},"
                        + "{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"search_wines\","
                        + "\"input\":{\"colour\":\"red\"}}]",
                fake.lastRequest().body().path("messages").path(1).path("content").toString());
    }

    @Test
    void wholeAnswersLeaveNoConnection() {
        fake.otherwise(request -> FakeReply.text("One"));
        ClaudeClient client = ClaudeForTests.connectedTo(fake, "connections", "2");

        for (int i = 0; i < 10; i++) {
            client.stream(HELLO, received::add);
        }

        fake.awaitOpen(0);
    }

    @Test
    void longLineIsReadWhole() {
        String word = "wine ".repeat(200_000);
        fake.then(FakeReply.text(word));

        assertEquals(word, ClaudeForTests.connectedTo(fake).stream(HELLO, received::add).text());
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() {
        byte[] garbage = {(byte) 0xFF, (byte) 0xC3, '\n', '\n', 0, (byte) 0x80, '\n'};
        fake.then(FakeReply.stream().raw(garbage).events(FakeReply.text("Fine")));

        assertEquals("Fine", ClaudeForTests.connectedTo(fake).stream(HELLO, received::add).text());
    }
}
