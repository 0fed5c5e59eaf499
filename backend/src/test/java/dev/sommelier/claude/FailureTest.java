package dev.sommelier.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.claude.ClaudeException.Kind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failed answers, and which of them are retried. */
@QuarkusTest
@Timeout(60)
class FailureTest {

    private static final Conversation HELLO = Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello");

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, INVALID_REQUEST",
        "401, authentication_error, AUTHENTICATION",
        "402, billing_error, PAYMENT_REQUIRED",
        "403, permission_error, AUTHENTICATION",
        "404, not_found_error, INVALID_REQUEST",
        "413, request_too_large, INVALID_REQUEST",
        "429, rate_limit_error, RATE_LIMITED",
        "400, billing_error, PAYMENT_REQUIRED",
        "418, something_new, INVALID_REQUEST",
    })
    void isNotAskedAgain(int status, String type, Kind kind) {
        fake.then(FakeReply.error(status, type));

        assertEquals(kind, fails(ClaudeForTests.watched(fake)).kind());
        assertEquals(1, fake.requests().size());
    }

    @ParameterizedTest
    @CsvSource({
        "408, timeout_error, TIMED_OUT",
        "409, conflict_error, UNAVAILABLE",
        "500, api_error, UNAVAILABLE",
        "503, something_new, UNAVAILABLE",
        "504, timeout_error, TIMED_OUT",
        "529, overloaded_error, UNAVAILABLE",
    })
    void isAskedAgainTwice(int status, String type, Kind kind) {
        fake.otherwise(request -> FakeReply.error(status, type));

        assertEquals(kind, fails(ClaudeForTests.watched(fake)).kind());
        assertEquals(3, fake.requests().size());
    }

    @Test
    void secondTryMaySucceed() {
        fake.then(FakeReply.error(529, "overloaded_error"), FakeReply.text("Here I am"));

        assertEquals("Here I am", ClaudeForTests.connectedTo(fake).stream(HELLO, text -> { }).text());
        assertEquals(fake.requests().get(0).body(), fake.requests().get(1).body());
    }

    @Test
    void hangingUpBeforeTheFirstEventIsAskedAgain() {
        fake.then(
                FakeReply.reset(),
                FakeReply.stream().reset(),
                FakeReply.stream().event("ping", "{\"type\":\"ping\"}").reset(),
                FakeReply.stream(),
                FakeReply.text("Here"));

        ModelAnswer answer = ClaudeForTests.connectedTo(fake, "retry.times", "4").stream(HELLO, text -> { });

        assertEquals("Here", answer.text());
    }

    @Test
    void nobodyThereIsUnavailable() {
        ClaudeForTests claude = ClaudeForTests.watched(fake);
        fake.close();

        assertEquals(Kind.UNAVAILABLE, fails(claude).kind());
        assertEquals(2, claude.pauses().size());
    }

    @Test
    void allTriesShareOneWaitForTheFirstEvent() {
        fake.otherwise(request -> FakeReply.error(529, "overloaded_error", "retry-after-ms", "2000"));

        assertEquals(Kind.UNAVAILABLE, fails(ClaudeForTests.watched(fake, "deadlines.first-event", "1S")).kind());
        assertEquals(1, fake.requests().size());
    }

    @Test
    void serverSaysHowLongToWait() {
        fake.then(
                FakeReply.error(429, "rate_limit_error", "retry-after", "3"),
                FakeReply.error(529, "overloaded_error", "retry-after", "9", "retry-after-ms", "120"),
                FakeReply.text("Now"));
        ClaudeForTests claude = ClaudeForTests.watched(fake);

        assertEquals("Now", claude.client().stream(HELLO, text -> { }).text());
        assertEquals(List.of(Duration.ofSeconds(3), Duration.ofMillis(120)), claude.pauses());
    }

    @Test
    void nobodyWaitsForAnHour() {
        fake.then(FakeReply.error(429, "rate_limit_error", "retry-after", "3600"));

        assertEquals(Kind.RATE_LIMITED, fails(ClaudeForTests.watched(fake)).kind());
        assertEquals(1, fake.requests().size());
    }

    @Test
    void serverDecidesWhetherToAskAgain() {
        fake.then(
                FakeReply.error(400, "invalid_request_error", "x-should-retry", "true"),
                FakeReply.error(500, "api_error", "x-should-retry", "false"));

        assertEquals(Kind.UNAVAILABLE, fails(ClaudeForTests.watched(fake)).kind());
        assertEquals(2, fake.requests().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectIsNotFollowed(int status) {
        fake.then(FakeReply.body(status, "text/plain", "", "location", fake.baseUri() + "/elsewhere"));

        assertEquals(Kind.BAD_ANSWER, fails(ClaudeForTests.watched(fake)).kind());
        assertEquals(1, fake.requests().size());
    }

    @Test
    void errorThatIsNoJsonIsUnderstoodByItsStatus() {
        fake.then(FakeReply.body(413, "text/html", "<html>Request Entity Too Large</html>"));

        assertEquals(Kind.INVALID_REQUEST, fails(ClaudeForTests.watched(fake)).kind());
    }

    @Test
    void messageNamesTypeAndRequestButNoWordOfThePersonAndNoKey() {
        fake.then(FakeReply.error(400, "invalid_request_error"));

        String message = fails(ClaudeForTests.watched(fake)).getMessage();

        assertTrue(message.contains("invalid_request_error") && message.contains("req_fake"), message);
        assertFalse(message.contains("person") || message.contains("test-key"), message);
    }

    @Test
    void hostileTypeIsNotRepeated() {
        fake.then(FakeReply.error(400, "a\\nb <script>"));

        assertEquals(
                "The Messages API answered 400 (unknown), request req_fake",
                fails(ClaudeForTests.watched(fake)).getMessage());
    }

    @Test
    void serverThatIsAwayIsLeftAlone() {
        fake.otherwise(request -> FakeReply.error(529, "overloaded_error"));
        ClaudeForTests claude = ClaudeForTests.watched(fake, "breaker.calls", "4", "retry.times", "0");
        for (int i = 0; i < 4; i++) {
            fails(claude);
        }

        assertEquals(Kind.UNAVAILABLE, fails(claude).kind());
        assertEquals(4, fake.requests().size());
    }

    @Test
    void refusalsAndGivingUpDoNotCountAgainstTheServer() {
        fake.otherwise(request -> FakeReply.text("No").stop("refusal"));
        ClaudeForTests claude = ClaudeForTests.watched(fake, "breaker.calls", "4");
        for (int i = 0; i < 6; i++) {
            fails(claude);
            assertThrows(IllegalStateException.class, () -> claude.client().stream(HELLO, text -> {
                throw new IllegalStateException();
            }));
        }

        assertEquals(12, fake.requests().size());
    }

    private static ClaudeException fails(ClaudeForTests claude) {
        return assertThrows(ClaudeException.class, () -> claude.client().stream(HELLO, text -> { }));
    }
}
