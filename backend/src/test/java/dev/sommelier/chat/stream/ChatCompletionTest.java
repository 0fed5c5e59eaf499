package dev.sommelier.chat.stream;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sommelier in the shape of Chat Completions. */
@QuarkusTest
class ChatCompletionTest {

    @Inject
    ScriptedSommelier sommelier;

    private Person anna;
    private String token;

    @BeforeEach
    void begin() {
        anna = Person.registered(Map.of("locale", "en"));
        token = anna.apiToken("write");
    }

    @Test
    void answersAsThatApiDoes() {
        Response answer = asks(false, "A red for duck");
        answer.then().statusCode(200).contentType(ContentType.JSON)
                .body("object", equalTo("chat.completion"), "id", startsWith("chatcmpl-"), "model", equalTo("sommelier"),
                        "choices[0].finish_reason", equalTo("stop"), "choices[0].message.role", equalTo("assistant"),
                        "choices[0].message.content", containsString("You said: A red for duck\n\n- **"));
        assertEquals(1, answer.jsonPath().getList("choices").size());
    }

    @Test
    void aConversationStaysInOneChat() {
        asks(false, "A red for duck").then().statusCode(200);
        asks(false, "A red for duck", "Cheaper").then().statusCode(200);
        asks(false, "A red for duck", "Cheaper", "And a white?").then().statusCode(200);
        assertEquals(List.of("A red for duck", "Cheaper", "And a white?"), saidIn(newestChat()));
    }

    @Test
    void theSameConversationSentAgainIsAnsweredOnce() {
        asks(false, "A red for duck");
        String first = asks(false, "A red for duck", "Cheaper").jsonPath().getString("id");
        assertEquals(first, asks(false, "A red for duck", "Cheaper").jsonPath().getString("id"));
        assertEquals(List.of("A red for duck", "Cheaper"), saidIn(newestChat()));
    }

    @Test
    void aConversationThatIsNotKnownBeginsAChat() {
        asks(false, "A red for duck");
        String before = newestChat();
        asks(false, "A red for goose", "Cheaper").then().statusCode(200);
        assertTrue(!newestChat().equals(before));
        assertEquals(List.of("Cheaper"), saidIn(newestChat()));
    }

    @Test
    void aConversationWhoseChatIsReadOnlyIsContinued() {
        asks(false, "A red for duck");
        String before = newestChat();
        anna.asks().post("/chat/sessions/{id}/close", before).then().statusCode(200);
        asks(false, "A red for duck", "Cheaper").then().statusCode(200);
        anna.asks().get("/chat/sessions/{id}", newestChat()).then().body("continues.id", equalTo(before));
    }

    @Test
    void theSameConversationIsAnsweredOnceAlsoWhenItsChatIsReadOnly() {
        asks(false, "A red for duck");
        String first = asks(false, "A red for duck", "Cheaper").jsonPath().getString("id");
        anna.opensSession();
        assertEquals(first, asks(false, "A red for duck", "Cheaper").jsonPath().getString("id"));
    }

    @Test
    void aReplyThatFailedIsAnsweredWhenTheConversationIsSentAgain() {
        asks(false, "A red for duck");
        sommelier.nextFails();
        asks(false, "A red for duck", "Cheaper").then().statusCode(500);
        asks(false, "A red for duck", "Cheaper").then().statusCode(200);
        assertEquals(List.of("A red for duck", "Cheaper"), saidIn(newestChat()));
    }

    @Test
    void aClientThatAcceptsOnlyEventsIsStreamedTo() {
        Person.program(token).accept("text/event-stream")
                .body(Map.of("stream", true, "messages", List.of(Map.of("role", "user", "content", "A red for duck"))))
                .post("/v1/chat/completions").then().statusCode(200).contentType(startsWith("text/event-stream"))
                .body(containsString("data: {"));
    }

    @Test
    void streamsChunksAndAnEnd() {
        Response answer = asks(true, "A red for duck");
        answer.then().statusCode(200).contentType(startsWith("text/event-stream"));
        List<String> lines = answer.asString().lines().filter(line -> line.startsWith("data: ")).toList();
        assertTrue(lines.get(0).contains("\"role\":\"assistant\""), lines.get(0));
        assertTrue(lines.get(lines.size() - 2).contains("\"finish_reason\":\"stop\""), lines::toString);
        assertEquals("data: [DONE]", lines.get(lines.size() - 1));
    }

    @Test
    void partsOfTextAreReadAndOtherFieldsIgnored() {
        Person.program(token).body("""
                {"model": "gpt-4", "temperature": 0.3, "stream": null, "messages": [
                  {"role": "system", "content": "You are a pirate"},
                  {"role": "user", "content": [{"type": "text", "text": "A red for duck"}, {"type": "image_url", "text": "no"}], "name": "x"}]}""")
                .post("/v1/chat/completions").then().statusCode(200);
        assertEquals(List.of("A red for duck"), saidIn(newestChat()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"messages\": []}", "{\"messages\": [{\"role\": \"system\", \"content\": \"x\"}]}",
            "{\"messages\": [{\"role\": \"user\", \"content\": \" \"}]}", "{\"messages\": [null]}",
            "{\"messages\": [{\"role\": \"user\"}]}", "{\"messages\": \"x\"}"})
    void whatIsNoConversationIsRefusedAndOpensNoChat(String body) {
        List<String> before = chats();
        Person.program(token).body(body).post("/v1/chat/completions").then().statusCode(400)
                .contentType("application/problem+json");
        assertEquals(before, chats());
    }

    @Test
    void aReplyThatFailsSaysSoInBothForms() {
        ScriptedSommelier.Script broken = (context, reply) -> {
            throw new IllegalStateException("no voice");
        };
        sommelier.next(broken);
        sommelier.next(broken);
        asks(false, "A red for duck").then().statusCode(500).contentType("application/problem+json");
        asks(true, "A red for duck").then().statusCode(200).body(containsString("\"error\":"));
    }

    @Test
    void thereIsOneModel() {
        Person.program(token).get("/v1/models").then().statusCode(200).body("data.id", equalTo(List.of("sommelier")));
        Person.program(token).get("/v1/models/sommelier").then().statusCode(200);
        Person.program(token).get("/v1/models/gpt-4").then().statusCode(404);
    }

    private Response asks(boolean stream, String... said) {
        List<Map<String, String>> messages = new ArrayList<>();
        IntStream.range(0, said.length).forEach(i -> {
            messages.add(Map.of("role", "user", "content", said[i]));
            if (i < said.length - 1) {
                messages.add(Map.of("role", "assistant", "content", "Something"));
            }
        });
        return Person.program(token).accept("application/json")
                .body(Map.of("model", "sommelier", "stream", stream, "messages", messages))
                .post("/v1/chat/completions");
    }

    private List<String> chats() {
        return anna.asks().get("/chat/sessions").jsonPath().getList("sessions.id");
    }

    private String newestChat() {
        return chats().get(0);
    }

    private List<String> saidIn(String chat) {
        return anna.asks().get("/chat/sessions/{id}", chat).jsonPath().getList("messages.findAll { it.role == 'user' }.content");
    }
}
