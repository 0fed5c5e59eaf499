package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.ClaudeException.Kind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers as they come from the network, whole and in ruins. */
@QuarkusTest
@Timeout(60)
class StreamedAnswerTest {

    private static final Conversation HELLO = Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello");

    private final FakeMessages fake = FakeMessages.start();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void textArrivesPieceByPieceAndWhole() {
        fake.then(FakeReply.text("Good ", "evening"));

        Answer answer = ClaudeForTests.connectedTo(fake).stream(HELLO, heard::add);

        assertEquals(List.of("Good ", "evening"), heard);
        assertEquals("Good evening", answer.text());
        assertEquals(Ending.COMPLETE, answer.ending());
        assertEquals(new Usage("claude-fake", 100, 20, 0, 0), answer.usage());
    }

    @Test
    void requestCarriesKeyVersionAndModel() {
        fake.then(FakeReply.text("Hi"));

        ClaudeForTests.connectedTo(fake).stream(HELLO, heard::add);

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

        ClaudeForTests.connectedTo(fake, "auth", "bearer").stream(HELLO, heard::add);

        assertEquals("Bearer test-key", fake.lastRequest().header("authorization"));
        assertEquals(null, fake.lastRequest().header("x-api-key"));
    }

    @Test
    void baseUrlMayHaveAPath() {
        fake.then(FakeReply.text("Hi"));

        ClaudeForTests.connectedTo(fake, "base-url", fake.baseUri() + "/proxy/").stream(HELLO, heard::add);

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
            assertEquals("Красное к утке 🦆🍷", client.stream(HELLO, heard::add).text());
        }
    }

    @Test
    void toolLoopRunsThroughSeveralRounds() {
        fake.then(
                FakeReply.answer().thinking("hm", "sig-1").text("Let me look. ")
                        .toolUse("t1", "search_wines", "{\"colour\":", "\"red\"}"),
                FakeReply.answer().thinking("more", "sig-2").toolUse("t2", "search_wines").toolUse("t3", "recommend_wines", "{}"),
                FakeReply.text("Here they are."));
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        ObjectNode schema = new ObjectMapper().createObjectNode().put("type", "object");
        Conversation conversation = HELLO.withTools(List.of(new Tool("search_wines", "Searches", schema)));

        List<ToolCall> calls = new ArrayList<>();
        Answer answer = client.stream(conversation, heard::add);
        while (answer.ending() == Ending.TOOLS) {
            calls.addAll(answer.toolCalls());
            conversation = conversation.withResults(
                    answer, answer.toolCalls().stream().map(call -> ToolResult.of(call, "found")).toList());
            answer = client.stream(conversation, heard::add);
        }

        assertEquals("Let me look. Here they are.", String.join("", heard));
        assertEquals(List.of("t1", "t2", "t3"), calls.stream().map(ToolCall::id).toList());
        assertEquals("red", calls.get(0).input().path("colour").asText());
        assertEquals("{}", calls.get(1).input().toString());
        assertEquals(5, fake.lastRequest().body().path("messages").size());
        assertEquals(
                "[{\"type\":\"thinking\",\"thinking\":\"hm\",\"signature\":\"sig-1\"},"
                        + "{\"type\":\"text\",\"text\":\"Let me look. \"},"
                        + "{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"search_wines\",\"input\":{\"colour\":\"red\"}}]",
                fake.lastRequest().body().path("messages").path(1).path("content").toString());
    }

    @Test
    void wholeAnswersLeaveNoConnection() {
        fake.otherwise(request -> FakeReply.text("One"));
        ClaudeClient client = ClaudeForTests.connectedTo(fake, "connections", "2");

        for (int i = 0; i < 10; i++) {
            client.stream(HELLO, heard::add);
        }

        fake.awaitOpen(0);
    }

    @Test
    void errorInMidStreamFailsWithoutAnotherTry() {
        fake.then(FakeReply.stream()
                .events(FakeReply.text("Half"), 4)
                .event("error", "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake));

        assertEquals(Kind.UNAVAILABLE, failure.kind());
        assertEquals(100, failure.usage().orElseThrow().inputTokens());
        assertEquals(1, fake.requests().size());
        fake.awaitOpen(0);
    }

    @Test
    void endWithoutMessageStopIsAFailure() {
        fake.then(FakeReply.stream().events(FakeReply.text("Half"), 6));

        assertEquals(Kind.UNAVAILABLE, fails(ClaudeForTests.connectedTo(fake)).kind());
        assertEquals(1, fake.requests().size());
    }

    @Test
    void resetInMidStreamIsAFailure() {
        CountDownLatch heardHalf = new CountDownLatch(1);
        fake.then(FakeReply.stream().events(FakeReply.text("Half"), 4).await(heardHalf).reset());
        ClaudeClient client = ClaudeForTests.connectedTo(fake);

        ClaudeException failure =
                assertThrows(ClaudeException.class, () -> client.stream(HELLO, text -> heardHalf.countDown()));

        assertEquals(Kind.UNAVAILABLE, failure.kind());
        assertEquals(1, fake.requests().size());
    }

    @Test
    void silenceInMidStreamEndsAtTheIdleDeadline() {
        fake.then(FakeReply.stream().events(FakeReply.text("Half"), 4).stall());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.idle", "0.3S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void silenceFromTheBeginningEndsAtTheFirstByteDeadline() {
        fake.then(FakeReply.silence());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.first-byte", "0.3S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void pingsForEverEndAtTheTotalDeadline() {
        FakeStream stream = FakeReply.stream();
        for (int i = 0; i < 100; i++) {
            stream.event("ping", "{\"type\":\"ping\"}");
        }
        fake.then(stream.stall());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.stream", "0.5S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void pageWithStatus200IsNoAnswer() {
        fake.then(FakeReply.body(200, "text/html", "<html>Sign in to the network</html>"));

        assertEquals(Kind.BAD_ANSWER, fails(ClaudeForTests.connectedTo(fake)).kind());
        fake.awaitOpen(0);
    }

    @Test
    void lineWithoutEndIsCutOff() {
        FakeStream stream = FakeReply.stream().raw("event: content_block_delta\ndata: ");
        for (int i = 0; i < 200; i++) {
            stream.raw("x".repeat(10_000));
        }
        fake.then(stream.stall());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "max-answer-bytes", "1000000"));

        assertEquals(Kind.BAD_ANSWER, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void longLineIsReadWhole() {
        String word = "wine ".repeat(200_000);
        fake.then(FakeReply.text(word));

        assertEquals(word, ClaudeForTests.connectedTo(fake).stream(HELLO, heard::add).text());
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() {
        byte[] garbage = {(byte) 0xFF, (byte) 0xC3, '\n', '\n', 0, (byte) 0x80, '\n'};
        fake.then(FakeReply.stream().raw(garbage).events(FakeReply.text("Fine")));

        assertEquals("Fine", ClaudeForTests.connectedTo(fake).stream(HELLO, heard::add).text());
    }

    @Test
    void refusalIsAnOutcomeOfItsOwn() {
        fake.then(FakeReply.text("I would").stop("refusal"));

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake));

        assertEquals(Kind.REFUSED, failure.kind());
        assertEquals(20, failure.usage().orElseThrow().outputTokens());
    }

    @Test
    void listenerStopsTheAnswerByThrowing() {
        fake.then(FakeReply.stream().events(FakeReply.text("One", "Two"), 4).stall());
        RuntimeException enough = new IllegalStateException("enough");

        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> ClaudeForTests.connectedTo(fake).stream(HELLO, text -> {
                    throw enough;
                }));

        assertSame(enough, thrown);
        fake.awaitOpen(0);
    }

    @Test
    void listenerStopsAnAnswerThatDoesNotCome() {
        fake.then(FakeReply.stream().events(FakeReply.text("One", "Two"), 4).stall());
        RuntimeException enough = new IllegalStateException("enough");

        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> ClaudeForTests.connectedTo(fake).stream(HELLO, new AnswerListener() {
                    @Override
                    public void text(String delta) {
                        heard.add(delta);
                    }

                    @Override
                    public void waiting() {
                        throw enough;
                    }
                }));

        assertSame(enough, thrown);
        fake.awaitOpen(0);
    }

    @Test
    void interruptedThreadGetsItsAnswerCancelled() throws InterruptedException {
        fake.then(FakeReply.stream().events(FakeReply.text("One", "Two"), 4).stall());
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        List<Kind> ends = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                client.stream(HELLO, text -> Thread.currentThread().interrupt());
            } catch (ClaudeException e) {
                ends.add(e.kind());
                ends.add(Thread.currentThread().isInterrupted() ? e.kind() : null);
            }
        });
        caller.start();
        caller.join();

        assertEquals(List.of(Kind.CANCELLED, Kind.CANCELLED), ends);
        fake.awaitOpen(0);
    }

    @Test
    void streamsCancelledHalfWayLeaveNoConnection() {
        fake.otherwise(request -> FakeReply.stream().events(FakeReply.text("One", "Two"), 4).stall());
        ClaudeClient client = ClaudeForTests.connectedTo(fake, "connections", "5");
        for (int i = 0; i < 200; i++) {
            assertThrows(IllegalStateException.class, () -> client.stream(HELLO, text -> {
                throw new IllegalStateException();
            }));
        }

        fake.awaitOpen(0);
        assertEquals(200, fake.accepted());
    }

    private ClaudeException fails(ClaudeClient client) {
        return assertThrows(ClaudeException.class, () -> client.stream(HELLO, heard::add));
    }
}
