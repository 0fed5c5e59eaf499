package dev.sommelier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stream of server-sent events as a client reads it. */
public final class EventStream implements AutoCloseable {

    /** An event that is not only a comment. */
    public record Event(String id, String name, JsonNode data) {
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** Opens one by GET. */
    public static EventStream of(Person person, URI address) {
        return open(request(person, address).GET());
    }

    /** The same by a program with an API token. */
    public static EventStream withToken(String token, URI address) {
        return open(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token).header("Accept", "text/event-stream").GET());
    }

    /** The same by somebody who has read up to an event. */
    public static EventStream of(Person person, URI address, String lastEventId) {
        return open(request(person, address).header("Last-Event-ID", lastEventId).GET());
    }

    /** Opens one by POST. */
    public static EventStream posted(Person person, URI address) {
        return open(request(person, address).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Opens one by saying something in a session. */
    public static EventStream saying(Person person, URI service, String sessionId, String text) {
        return saying(person, service, sessionId, Map.of("content", text));
    }

    /** The same with a body of one's own. */
    public static EventStream saying(Person person, URI service, String sessionId, Map<String, String> body) {
        return open(request(person, service.resolve("/chat/sessions/" + sessionId + "/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private static HttpRequest.Builder request(Person person, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Cookie", Person.COOKIE + "=" + person.cookie())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream");
    }

    private static EventStream open(HttpRequest.Builder request) {
        try {
            return new EventStream(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public String contentType() {
        return answer.headers().firstValue("Content-Type").orElse(null);
    }

    /** The next event, or null at the end. */
    public Event next() {
        String id = null;
        String name = null;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    return new Event(id, name, JSON.readTree(line.substring(5)));
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event of that name; those before it are passed over. */
    public Event next(String name) {
        for (Event event = next(); event != null; event = next()) {
            if (event.name().equals(name)) {
                return event;
            }
        }
        throw new AssertionError("The stream ended without " + name);
    }

    /** All events to the end. */
    public List<Event> rest() {
        List<Event> events = new ArrayList<>();
        for (Event event = next(); event != null; event = next()) {
            events.add(event);
        }
        return events;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
