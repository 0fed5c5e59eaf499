package dev.sommelier.claude;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sommelier.claude.ClaudeException.Kind;
import dev.sommelier.claude.client.ClaudeClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as it starts for somebody who has no key. */
@QuarkusTest
class WithoutKeyTest {

    @Inject
    ClaudeClient claude;

    @Test
    void nothingIsConfiguredAndNothingIsCalled() {
        assertFalse(claude.isConfigured());
        ClaudeException failure = assertThrows(
                ClaudeException.class,
                () -> claude.stream(Conversation.of(Purpose.ANSWER, "Be kind.").user("Hello"), text -> { }));
        assertEquals(Kind.NOT_CONFIGURED, failure.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void blankKeyIsNone(String key) {
        try (FakeMessages fake = FakeMessages.start()) {
            assertFalse(ClaudeForTests.connectedTo(fake, "api-key", key).isConfigured());
        }
    }

    @Test
    void callOfTheModelIsNoCallOfOurs() {
        when().get("/q/openapi").then().statusCode(200).body(not(containsString("/v1/messages")));
        when().post("/v1/messages").then().statusCode(404);
    }
}
