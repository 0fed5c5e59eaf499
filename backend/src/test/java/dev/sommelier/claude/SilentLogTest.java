package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Failures of any kind are logged with the request id and without the person's text or the key. */
@QuarkusTest
@Timeout(60)
class SilentLogTest {

    private static final String WORDS = "my secret cellar";

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(ExtLogRecord.wrap(entry).getFormattedMessage());
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text));
            }
            logged.add(text.toString());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void failuresAreLoggedWithoutWordsAndKeys() {
        fake.then(
                FakeReply.error(400, "invalid_request_error"),
                FakeReply.error(401, "authentication_error"),
                FakeReply.body(200, "text/html", WORDS),
                FakeReply.body(413, "text/html", WORDS),
                FakeReply.stream().event("content_block_delta", "{\"" + WORDS),
                FakeReply.stream().events(FakeReply.text(WORDS), 5),
                FakeReply.stream()
                        .events(FakeReply.text(WORDS), 5)
                        .event("error", "{\"error\":{\"type\":\"" + WORDS + "\"}}"),
                FakeReply.answer().toolUse("t1", "search", "\"" + WORDS + "\""),
                FakeReply.text(WORDS).stop("refusal"));
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        for (int i = 0; i < 9; i++) {
            ClaudeException failure = assertThrows(
                    ClaudeException.class,
                    () -> client.stream(Conversation.of(Purpose.ANSWER, "Be kind.").user(WORDS), text -> { }));
            logged.add(failure.toString());
        }

        assertTrue(logged.stream().anyMatch(line -> line.startsWith("The Messages API answered 400")));
        for (String line : logged) {
            assertFalse(line.contains(WORDS) || line.contains("person") || line.contains("test-key"), line);
        }
    }

    @Test
    void aRefusedKeyIsLoggedOnceUntilItIsMended() {
        fake.then(FakeReply.error(401, "authentication_error"), FakeReply.error(403, "permission_error"),
                FakeReply.text("Hello."), FakeReply.error(402, "billing_error"));
        ClaudeClient client = ClaudeForTests.connectedTo(fake);
        Conversation hello = Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello");
        for (int i = 0; i < 2; i++) {
            assertThrows(ClaudeException.class, () -> client.stream(hello, text -> { }));
            assertEquals(Optional.of(Kind.AUTHENTICATION), client.keyRefusal());
        }
        client.stream(hello, text -> { });
        assertEquals(Optional.empty(), client.keyRefusal());
        assertThrows(ClaudeException.class, () -> client.stream(hello, text -> { }));
        assertEquals(2, logged.stream().filter(line -> line.startsWith("The key of the model is refused")).count());
        assertTrue(logged.stream().noneMatch(line -> line.startsWith("The Messages API answered 4")), logged.toString());
    }
}
