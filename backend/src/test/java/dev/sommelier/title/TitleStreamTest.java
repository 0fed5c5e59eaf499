package dev.sommelier.title;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The streams of exchanges, where a title is to come: they end with it, or as soon as it is known that none comes. */
@QuarkusTest
class TitleStreamTest extends PersonTest {

    /** Well below what a stream would wait for a title that nobody gives up. */
    private static final int AT_ONCE_SECONDS = 30;

    @TestHTTPResource
    URI service;

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private String id;

    @BeforeEach
    void begin() {
        QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake), ClaudeClient.class);
        id = anna.opensSession();
    }

    @Test
    void endsWithTheTitle() throws Exception {
        fake.then(FakeReply.text("{\"title\": \"Wine for steak\"}"));
        String body = finished(stream("A red for steak"));
        List<String> names = names(body);
        assertEquals(List.of("reply.completed", "session.titled"), names.subList(names.size() - 2, names.size()));
        assertTrue(body.contains("data:{\"title\":\"Wine for steak\",\"title_source\":\"auto\"}"), body);
    }

    @Test
    void endsWithTheTitleOfTheHouseWithoutAKey() throws Exception {
        QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake, "api-key", ""), ClaudeClient.class);
        String body = finished(stream("A red for steak"));
        assertEquals("session.titled", last(body));
        assertTrue(body.contains("data:{\"title\":\"Steak, red\",\"title_source\":\"auto\"}"), body);
    }

    @Test
    void endsAtOnceWhenTheTitleFails() throws Exception {
        fake.otherwise(request -> FakeReply.error(400, "invalid_request_error"));
        assertEquals("reply.completed", last(finished(stream("A red for steak"))));
    }

    @Test
    void endsAtOnceWhenThePersonSetOneMeanwhile() throws Exception {
        fake.then((request, connection) -> {
            anna.asks().body(Map.of("title", "Mine")).patch("/chat/sessions/{id}/title", id).then().statusCode(200);
            FakeReply.text("{\"title\": \"Wine for steak\"}").answer(request, connection);
        });
        assertEquals("reply.completed", last(finished(stream("A red for steak"))));
    }

    @Test
    void endsAtOnceWhenTheChatHasATitle() throws Exception {
        anna.asks().body(Map.of("title", "Mine")).patch("/chat/sessions/{id}/title", id).then().statusCode(200);
        assertEquals("reply.completed", last(finished(stream("A red for steak"))));
        assertEquals(0, fake.requests().size());
    }

    @Test
    void theJsonFormDoesNotWait() {
        CountDownLatch answered = new CountDownLatch(1);
        fake.then((request, connection) -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            FakeReply.text("{\"title\": \"Wine for steak\"}").answer(request, connection);
        });
        assertEquals("date", anna.says(id, "A red for steak").path("session.title_source"));
        answered.countDown();
        until(() -> anna.asks().get("/chat/sessions/{id}", id).path("title_source").equals("auto"));
    }

    @Test
    void aTitleThatComesWhileTheNextReplyIsWrittenIsToldThere() throws Exception {
        CountDownLatch secondAsked = new CountDownLatch(1);
        // The second exchange may ask for a title too, before the first has got its answer.
        fake.otherwise(request -> FakeReply.text("{\"title\": \"Wine for steak\"}"));
        fake.then((request, connection) -> {
            try {
                secondAsked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            FakeReply.text("{\"title\": \"Wine for steak\"}").answer(request, connection);
        });
        CompletableFuture<HttpResponse<String>> first = stream("A red for steak");
        fake.awaitRequests(1);
        CompletableFuture<HttpResponse<Stream<String>>> second = client().sendAsync(
                request("And for fish?"), HttpResponse.BodyHandlers.ofLines());
        Stream<String> lines = second.get(AT_ONCE_SECONDS, TimeUnit.SECONDS).body();
        secondAsked.countDown();
        assertEquals("session.titled", last(finished(first)));
        assertTrue(lines.anyMatch(line -> line.equals("event:session.titled")));
    }

    private CompletableFuture<HttpResponse<String>> stream(String text) {
        return client().sendAsync(request(text), HttpResponse.BodyHandlers.ofString());
    }

    private static String finished(CompletableFuture<HttpResponse<String>> stream) throws Exception {
        return stream.get(AT_ONCE_SECONDS, TimeUnit.SECONDS).body();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private HttpRequest request(String text) {
        return HttpRequest.newBuilder(service.resolve("/chat/sessions/" + id + "/messages"))
                .header("Cookie", Person.COOKIE + "=" + anna.cookie())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"content\": \"" + text + "\"}"))
                .build();
    }

    private static List<String> names(String body) {
        return body.lines().filter(line -> line.startsWith("event:")).map(line -> line.substring(6).strip()).toList();
    }

    private static String last(String body) {
        List<String> names = names(body);
        return names.get(names.size() - 1);
    }
}
