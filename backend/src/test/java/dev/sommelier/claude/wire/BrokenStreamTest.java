package dev.sommelier.claude.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.claude.AnswerListener;
import dev.sommelier.claude.ClaudeException;
import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.Conversation;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.FakeStream;
import dev.sommelier.claude.Purpose;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that break off or are cancelled. */
@QuarkusTest
@Timeout(60)
class BrokenStreamTest {

    private static final Conversation HELLO = Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello");

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private final List<String> received = new ArrayList<>();

    @Test
    void errorInMidStreamFailsWithoutAnotherTry() {
        fake.then(FakeReply.stream()
                .events(FakeReply.text("Half"), 4)
                .event("error", "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}"));

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
    void silenceFromTheBeginningEndsAtTheDeadlineOfTheFirstEvent() {
        fake.then(FakeReply.silence());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.first-event", "0.3S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void pingsForEverEndAtTheTotalDeadline() {
        fake.then(FakeReply.stream().pings());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.stream", "0.5S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void pingsFromTheBeginningEndAtTheDeadlineOfTheFirstEvent() {
        fake.then(FakeReply.stream().pings());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.first-event", "0.5S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        fake.awaitOpen(0);
    }

    @Test
    void pingsAloneDoNotKeepAnAnswerAlive() {
        fake.then(FakeReply.stream().events(FakeReply.text("Half"), 4).pings());

        ClaudeException failure = fails(ClaudeForTests.connectedTo(fake, "deadlines.idle", "0.5S"));

        assertEquals(Kind.TIMED_OUT, failure.kind());
        assertEquals(1, fake.requests().size());
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
                        received.add(delta);
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
        return assertThrows(ClaudeException.class, () -> client.stream(HELLO, received::add));
    }
}
