package dev.sommelier.problem;

import static dev.sommelier.Until.until;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.LogListener;
import dev.sommelier.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that arrive slowly, break off or never end. */
@QuarkusTest
@Timeout(60)
class SlowBodyTest {

    /** More than the worker threads. */
    private static final int MANY = 260;

    @TestHTTPResource("/")
    URI service;

    @Test
    void doNotBlockOtherRequests() {
        Person anna = Person.registered();
        List<RawCall> slow = IntStream.range(0, MANY).mapToObj(i -> begun()).toList();
        // The service must have accepted all of them before it is measured.
        given().get("/q/health/live").then().statusCode(200);
        given().contentType(ContentType.JSON).body(Map.of("email", anna.email(), "password", Person.PASSWORD))
                .post("/auth/login").then().statusCode(200);
        slow.forEach(RawCall::close);
    }

    @Test
    void areAnsweredAndDisconnected() {
        try (RawCall slow = begun()) {
            String answer = slow.answer();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("\"type\":\"/problems/request-timeout\""), answer);
            assertTrue(answer.toLowerCase().contains("connection: close"), answer);
        }
    }

    @Test
    void endAtTheDeadlineHoweverSlowly() {
        try (RawCall slow = RawCall.post(service, "/auth/login", "Transfer-Encoding: chunked")) {
            // One byte per check, so that the body never stops and never ends.
            until(() -> {
                if (!slow.isAnswered()) {
                    slow.send("1\r\na\r\n");
                }
                return slow.isAnswered();
            });
            assertTrue(slow.answer().startsWith("HTTP/1.1 408 "));
        }
    }

    @Test
    void chunkedBodiesAreRefusedOnceTooLarge() {
        try (RawCall large = RawCall.post(service, "/auth/login", "Transfer-Encoding: chunked")) {
            for (int i = 0; i < 70; i++) {
                large.send("400\r\n" + "a".repeat(0x400) + "\r\n");
            }
            large.send("0\r\n\r\n");
            String answer = large.answer();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("\"type\":\"/problems/payload-too-large\""), answer);
        }
    }

    @Test
    void chunkedBodiesAreRead() {
        Person anna = Person.registered();
        String body = "{\"email\":\"" + anna.email() + "\",\"password\":\"" + Person.PASSWORD + "\"}";
        try (RawCall inPieces = RawCall.post(service, "/auth/login", "Connection: close\r\nTransfer-Encoding: chunked")) {
            body.chars().forEach(one -> inPieces.send("1\r\n" + (char) one + "\r\n"));
            inPieces.send("0\r\n\r\n");
            assertTrue(inPieces.answer().startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void disconnectsAreLoggedAtDebugOnly() {
        try (LogListener log = new LogListener("")) {
            begun().close();
            until(() -> !brokenOff(log).isEmpty());
            // The broken request is logged before a later one is answered.
            given().contentType(ContentType.JSON).body("{}").post("/auth/login").then().statusCode(400);
            assertEquals(1, brokenOff(log).size());
            assertEquals(Level.FINE, brokenOff(log).get(0).level());
            assertFalse(brokenOff(log).get(0).trace());
            assertEquals(List.of(), log.shown());
        }
    }

    private static List<LogListener.Entry> brokenOff(LogListener log) {
        return log.entries(entry -> entry.text().contains("broke off its body"));
    }

    private RawCall begun() {
        RawCall call = RawCall.post(service, "/auth/login", "Content-Length: 60000");
        call.send("{");
        return call;
    }
}
