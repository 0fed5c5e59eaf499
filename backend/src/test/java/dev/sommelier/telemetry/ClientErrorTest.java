package dev.sommelier.telemetry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.LogListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClientErrorTest {

    private static final Map<String, Object> ERROR =
            Map.of("name", "TypeError", "route", "/chat/:id", "frames", List.of("index-Ab_12.js:1:2345", "ui-9.js:3:4"));

    @Inject
    MeterRegistry registry;

    @Test
    void isLoggedAndCounted() {
        double before = counted();
        try (LogListener log = new LogListener(ClientErrorResource.class.getName())) {
            report(ERROR).statusCode(204);
            assertEquals(List.of("Error in a browser: TypeError on /chat/:id at [index-Ab_12.js:1:2345, ui-9.js:3:4]"),
                    log.shown().stream().map(LogListener.Entry::text).toList());
        }
        assertEquals(before + 1, counted());
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'anna@example.org'",
        "name, ''",
        "route, /chat/01a229d9-e31f-71c5-8725-62df0d5961e9",
        "route, /a 2026 WARN forged",
        "frames, 'I love Malbec'"
    })
    void hasNoRoomForPersonalText(String field, String value) {
        boolean isList = field.equals("frames");
        report(with(field, isList ? List.of(value) : value)).statusCode(400)
                .body("errors[0].field", equalTo(isList ? "frames[0]" : field));
    }

    @Test
    void isBounded() {
        report(with("frames", Collections.nCopies(21, "a.js:1:1"))).statusCode(400);
        report(Map.of("name", "TypeError", "route", "/")).statusCode(204);
    }

    /** Zero before the first report, which registers the counter. */
    private double counted() {
        Counter counter = registry.find("sommelier.client.errors").counter();
        return counter == null ? 0 : counter.count();
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(ERROR);
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse report(Map<String, Object> error) {
        return given().contentType(ContentType.JSON).body(error).post("/client-errors").then();
    }
}
