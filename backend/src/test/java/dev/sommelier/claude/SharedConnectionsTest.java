package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers at once, of a server that keeps its connections open. */
@QuarkusTest
@Timeout(120)
class SharedConnectionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLERS = 10;
    private static final int CALLS_OF_EACH = 60;

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();

    @Test
    void noStreamIsBrokenByAnother() throws Exception {
        Conversation hello = Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello");
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        assertNoneIsBroken(() -> client.stream(hello, text -> { }));
    }

    @Test
    void noAnswerInOnePieceIsBrokenByAnother() throws Exception {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        JsonQuestion question = new JsonQuestion(Purpose.TITLE, "Be brief.", "Hello", schema);
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        assertNoneIsBroken(() -> client.json(question));
    }

    /** A call that is broken fails, or is sent again and paid for twice. */
    private void assertNoneIsBroken(Runnable call) throws Exception {
        fake.otherwise(request -> FakeReply.text("{\"a\": ", "\"b\"}"));
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> {
                    for (int j = 0; j < CALLS_OF_EACH; j++) {
                        try {
                            call.run();
                        } catch (ClaudeException e) {
                            failures.add(e.toString());
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            callers.shutdownNow();
        }
        assertEquals(List.of(), List.copyOf(failures));
        assertEquals(CALLERS * CALLS_OF_EACH, fake.requests().size());
    }
}
