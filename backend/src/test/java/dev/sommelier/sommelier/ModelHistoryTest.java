package dev.sommelier.sommelier;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.message.ModelTurns;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.FakeRequest;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.sommelier.model.ConversationHistory;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the model is told of the session so far. */
@QuarkusTest
@Timeout(120)
class ModelHistoryTest extends PersonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    FallbackSommelier fallback;

    @Inject
    ModelTurns recorded;

    @Inject
    EntityManager database;

    @Inject
    ReplySettings replies;

    private String session;

    @BeforeEach
    void openSession() {
        QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake, "retry.times", "0"), ClaudeClient.class);
        session = anna.opensSession();
        anna.asks().body(Map.of("title", "Steak")).patch("/chat/sessions/{id}/title", session).then().statusCode(200);
    }

    @AfterEach
    void stop() {
        assertEquals(List.of(), fake.refusals());
    }

    private String ask(String text) {
        sommelier.nextBy(fallback::answer);
        return anna.says(session, text).then().statusCode(201).body("assistant_message.source", equalTo("claude"))
                .extract().path("assistant_message.id");
    }

    /** Searches, recommends the first wine found and speaks, each step with thoughts, as the current models do. */
    private void answersLikeAModel() {
        fake.otherwise(request -> {
            List<JsonNode> results = results(request);
            if (results.isEmpty()) {
                return FakeReply.answer().thinking("A search.", "s1")
                        .toolUse("search" + request.body().at("/messages").size(), "search_wines", "{\"colours\":[\"red\"]}");
            }
            JsonNode wine = tree(results.get(0).path("content").asText()).at("/wines/0");
            return wine.isMissingNode() ? FakeReply.text("This one, because it goes with what you told me.")
                    : FakeReply.answer().thinking("That one.", "s2").toolUse(
                            "show" + request.body().at("/messages").size(), "recommend_wines",
                            "{\"wines\":[{\"id\":\"" + wine.path("id").asText() + "\",\"reason\":\"It fits.\"}]}");
        });
    }

    @Test
    void anExchangeIsSentBackAsItWasWithoutItsThoughts() {
        answersLikeAModel();
        ask("A red for <steak>");
        List<JsonNode> last = messages(fake.lastRequest());
        ask("Another one");
        List<JsonNode> next = messages(fake.requests().get(3));
        assertEquals(List.of("user", "assistant", "user", "assistant", "user", "assistant", "user"),
                next.stream().map(message -> message.path("role").asText()).toList().subList(2, 9));
        assertEquals(withoutMarkers(last.get(2)), next.get(2));
        assertEquals("search_wines", next.get(3).at("/content/0/name").asText());
        assertEquals(withoutMarkers(last.get(4)), next.get(4));
        assertEquals("This one, because it goes with what you told me.", next.get(7).at("/content/0/text").asText());
        assertFalse(next.toString().contains("thinking"), next.toString());
    }

    @Test
    void systemAndEndOfTheConversationAreMarkedForTheCache() {
        answersLikeAModel();
        remember("haggis");
        ask("A red for steak");
        assertEquals(List.of(3, 2, 2), fake.requests().stream()
                .map(request -> request.body().findValues("cache_control").size()).toList());
        assertTrue(fake.requests().get(0).body().at("/messages").findParents("cache_control").get(0).path("text").asText()
                .endsWith("<message>A red for steak</message>"));
        for (FakeRequest request : fake.requests()) {
            List<JsonNode> messages = messages(request);
            JsonNode content = messages.get(messages.size() - 1).path("content");
            assertEquals("ephemeral", content.get(content.size() - 1).at("/cache_control/type").asText());
        }
    }

    /** A request can read from the cache what it has in common, from its beginning, with any request before. */
    @Test
    void mostOfALongChatIsReadFromTheCache() {
        answersLikeAModel();
        remember("haggis");
        for (int turn = 1; turn <= 30; turn++) {
            ask("Question " + turn + ": what would you open for a dinner like the one I told you of?");
        }
        List<String> sent = fake.requests().stream().map(ModelHistoryTest::asInput).toList();
        long all = 0;
        long cached = 0;
        for (int i = 4 * 3; i < sent.size(); i++) {
            all += sent.get(i).length();
            cached += commonPrefix(sent.get(i), sent.subList(0, i));
        }
        assertEquals(90, sent.size());
        assertTrue(cached >= 0.8 * all, cached + " of " + all);
    }

    @Test
    void aLongChatIsCompactedInSteps() {
        fake.otherwise(request -> FakeReply.text("Tell me more."));
        String story = "I am planning a dinner with many guests. ".repeat(98);
        for (int turn = 1; turn <= 32; turn++) {
            ask("Question " + turn + ". " + story);
        }
        List<String> beginnings = fake.requests().stream()
                .map(request -> request.body().at("/messages/0/content/0/text").asText()).distinct().toList();
        assertEquals(4, beginnings.size());
        String last = fake.lastRequest().body().at("/messages").toString();
        assertTrue(last.length() < 1.3 * ConversationHistory.MOST_CHARACTERS, last.length() + " characters");
        assertTrue(beginnings.get(3).matches("<earlier_in_this_chat>\nYou showed: 1\\. .*\nPerson: Question 1\\. I am (?s:.*)"),
                beginnings.get(3).substring(0, 200));
    }

    @Test
    void wordsBesideARecommendationComeAfterItsResult() {
        fake.then(FakeReply.answer().toolUse("t1", "search_wines", "{}"));
        fake.then((request, connection) -> {
            String id = tree(results(request).get(0).path("content").asText()).at("/wines/0/id").asText();
            FakeReply.answer().text("This one.")
                    .toolUse("t2", "recommend_wines", "{\"wines\":[{\"id\":\"" + id + "\",\"reason\":\"It fits.\"}]}")
                    .answer(request, connection);
        });
        fake.otherwise(request -> FakeReply.text("Gladly."));
        ask("A red");
        ask("Thanks");
        List<JsonNode> messages = messages(fake.lastRequest());
        assertEquals("tool_use", messages.get(5).at("/content/0/type").asText());
        assertEquals(1, messages.get(5).at("/content").size());
        assertEquals("tool_result", messages.get(6).at("/content/0/type").asText());
        assertEquals("This one.", messages.get(7).at("/content/0/text").asText());
    }

    @Test
    void anAnswerOfTheHouseIsToldAsTextWithItsWinesBesideTheNextMessage() {
        fake.then(FakeReply.error(529, "overloaded_error"));
        sommelier.nextBy(fallback::answer);
        List<String> names = anna.says(session, "A red for steak").then().statusCode(201)
                .body("assistant_message.source", equalTo("house")).extract().path("assistant_message.wines.name");
        fake.otherwise(request -> FakeReply.text("Gladly."));
        ask("Thanks");
        String turn = fake.lastRequest().lastText();
        assertTrue(turn.startsWith("<shown>1. " + names.get(0) + "; 2. "), turn);
        List<JsonNode> messages = messages(fake.lastRequest());
        assertFalse(messages.get(messages.size() - 2).toString().contains(names.get(0) + ";"));
    }

    @Test
    void whatIsRememberedIsToldWithEachMessageAndNeverRecorded() {
        answersLikeAModel();
        remember("haggis");
        UUID reply = UUID.fromString(ask("A red"));
        ask("Another");
        for (int i : List.of(0, 3)) {
            String turn = fake.requests().get(i).lastText();
            assertTrue(turn.endsWith("</message>\n<memory>\n1. food: haggis, said "
                    + turn.substring(turn.lastIndexOf(" said ") + 6)), turn);
        }
        assertFalse(recorded.of(List.of(reply)).get(reply).contains("haggis"));
        assertEquals(1, fake.requests().get(5).body().at("/messages").toString().split("<memory>", -1).length - 1);
    }

    @Test
    void whatIsForgottenIsNotToldAgain() {
        answersLikeAModel();
        String haggis = remember("haggis");
        ask("A red");
        anna.asks().delete("/taste-profile/insights/{id}", haggis).then().statusCode(204);
        ask("Another");
        String told = fake.requests().get(3).body().at("/messages").toString();
        assertFalse(told.contains("haggis"), told);
    }

    private String remember(String food) {
        return anna.asks().body(Map.of("kind", "food", "text", food)).post("/taste-profile/insights")
                .then().statusCode(201).extract().path("id");
    }

    @Test
    void theModelHasToAnswerBeforeTheReplyHasToEnd() {
        Duration model = ClaudeForTests.settings(Map.of()).deadlines().reply();
        assertTrue(model.compareTo(replies.deadline()) < 0, model + " " + replies.deadline());
    }

    @Test
    void aFormerAttemptAtAReplyIsNotToldAgain() {
        answersLikeAModel();
        UUID reply = UUID.fromString(ask("A red"));
        assertEquals(Set.of(reply), recorded.of(List.of(reply)).keySet());
        restart(reply);
        assertEquals(Map.of(), recorded.of(List.of(reply)));
    }

    @Transactional
    void restart(UUID reply) {
        database.createNativeQuery("UPDATE message SET started_at = started_at + interval '1 second' WHERE id = ?1")
                .setParameter(1, reply).executeUpdate();
    }

    private static List<JsonNode> results(FakeRequest request) {
        List<JsonNode> messages = messages(request);
        return StreamSupport.stream(messages.get(messages.size() - 1).path("content").spliterator(), false)
                .filter(block -> block.path("type").asText().equals("tool_result")).toList();
    }

    private static List<JsonNode> messages(FakeRequest request) {
        return StreamSupport.stream(request.body().at("/messages").spliterator(), false).toList();
    }

    private static JsonNode withoutMarkers(JsonNode node) {
        return tree(node.toString().replace(",\"cache_control\":{\"type\":\"ephemeral\"}", ""));
    }

    /** In the order in which the model reads it. */
    private static String asInput(FakeRequest request) {
        JsonNode body = request.body();
        return (body.at("/tools").toString() + body.at("/system") + body.at("/messages"))
                .replace(",\"cache_control\":{\"type\":\"ephemeral\"}", "");
    }

    private static int commonPrefix(String input, List<String> before) {
        int longest = 0;
        for (String other : before) {
            int common = 0;
            while (common < input.length() && common < other.length() && input.charAt(common) == other.charAt(common)) {
                common++;
            }
            longest = Math.max(longest, common);
        }
        return longest;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
