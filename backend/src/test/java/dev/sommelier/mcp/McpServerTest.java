package dev.sommelier.mcp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sommelier.Person;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkiverse.mcp.server.test.McpAssured;
import io.quarkiverse.mcp.server.test.McpAssured.McpStreamableTestClient;
import io.quarkiverse.mcp.server.test.McpAssured.ToolInfo;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The MCP server as an agent meets it: by a client of the protocol, over HTTP, with an API token. */
@QuarkusTest
@Timeout(60)
class McpServerTest {

    private static final Set<String> READING = Set.of("compare_wines", "list_chats", "read_chat", "search_wines", "taste_profile");
    private static final Set<String> WRITING = Set.of("rate_wine", "recommend_wines", "remember");

    @TestHTTPResource
    URI service;

    private Person anna;
    private McpStreamableTestClient agent;

    @BeforeEach
    void connect() {
        anna = Person.registered();
        agent = agent(anna.apiToken("write"));
    }

    @AfterEach
    void disconnect() {
        agent.disconnect();
    }

    private McpStreamableTestClient agent(String token) {
        return McpAssured.newStreamableClient().setBaseUri(service)
                .setAdditionalHeaders(message -> MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer " + token))
                .build().connect();
    }

    private static ToolResponse call(McpStreamableTestClient by, String tool, Map<String, Object> arguments) {
        AtomicReference<ToolResponse> answer = new AtomicReference<>();
        by.when().toolsCall(tool, new HashMap<>(arguments), answer::set).thenAssertResults();
        return answer.get();
    }

    private ToolResponse call(String tool, Map<String, Object> arguments) {
        return call(agent, tool, arguments);
    }

    private static String text(ToolResponse answer) {
        return answer.firstContent().asText().text();
    }

    private static JsonNode structured(ToolResponse answer) throws Exception {
        assertFalse(answer.isError(), () -> text(answer));
        return new ObjectMapper().readTree(((JsonObject) answer.structuredContent()).encode());
    }

    @Test
    void everyToolSaysWhatItDoesAndWhetherItChangesSomething() {
        agent.when().toolsList(page -> {
            Set<String> reading = new TreeSet<>();
            Set<String> writing = new TreeSet<>();
            for (ToolInfo tool : page.tools()) {
                (tool.annotations().orElseThrow().readOnlyHint() ? reading : writing).add(tool.name());
                assertFalse(tool.annotations().orElseThrow().destructiveHint(), tool.name());
                assertTrue(tool.description().length() > 20, tool.name());
                assertEquals("object", tool.inputSchema().getString("type"), tool.name());
            }
            assertEquals(READING, reading);
            assertEquals(WRITING, writing);
        }).thenAssertResults();
    }

    @Test
    void asksTheSommelierAndGoesOnInTheSameChat() throws Exception {
        ToolResponse first = call("recommend_wines", Map.of("request", "A red for steak, up to 20 euros"));
        JsonNode exchange = structured(first);
        JsonNode wines = exchange.at("/assistant_message/wines");
        assertEquals(3, wines.size());
        assertTrue(text(first).contains(wines.at("/0/name").asText()) && text(first).contains(wines.at("/0/id").asText()));
        String chat = exchange.at("/session/id").asText();
        assertTrue(text(first).endsWith("chat_id " + chat));
        JsonNode second = structured(call("recommend_wines", Map.of("request", "Why the first one?", "chat_id", chat)));
        assertFalse(second.at("/assistant_message/content").asText().isBlank());
        anna.asks().get("/chat/sessions/{id}", chat).then().body("messages", hasSize(5));
        assertTrue(text(call("read_chat", Map.of("chat_id", chat))).contains("Person: A red for steak, up to 20 euros"));
        assertTrue(text(call("list_chats", Map.of("query", "steak"))).contains(chat));
    }

    @Test
    void searchesTheCatalogueByWordsAndConditions() throws Exception {
        JsonNode wines = structured(call("search_wines", Map.of("query", "chablis", "colour", "white", "limit", 2))).at("/wines");
        assertEquals(2, wines.size());
        assertTrue(wines.at("/0/name").asText().contains("Chablis"));
        for (JsonNode wine : structured(call("search_wines", Map.of("colour", "red", "price_max", 8))).at("/wines")) {
            assertEquals("red", wine.at("/colour").asText());
            assertTrue(wine.at("/price_min").asDouble() <= 8);
        }
        assertEquals("No wine matches all of that.", text(call("search_wines", Map.of("query", "xyzzy"))));
    }

    @Test
    void sortsAndFiltersByBody() throws Exception {
        JsonNode wines = structured(call("search_wines", Map.of("body", "full", "sort", "cheapest", "limit", 3))).at("/wines");
        assertTrue(wines.at("/0/price_min").asDouble() <= wines.at("/2/price_min").asDouble());
        wines.forEach(wine -> assertTrue(wine.at("/body").asInt() >= 4, wine::toString));
    }

    @Test
    void comparesWinesInTheOrderOfTheQuestion() throws Exception {
        String barolo = structured(call("search_wines", Map.of("query", "barolo", "limit", 1))).at("/wines/0/id").asText();
        String chablis = structured(call("search_wines", Map.of("query", "chablis", "limit", 1))).at("/wines/0/id").asText();
        ToolResponse answer = call("compare_wines", Map.of("wine_ids", List.of(chablis, barolo)));
        JsonNode wines = structured(answer).at("/wines");
        assertEquals(List.of(chablis, barolo), List.of(wines.at("/0/id").asText(), wines.at("/1/id").asText()));
        assertTrue(text(answer).lines().allMatch(line -> line.contains("body") && line.contains("goes with")), text(answer));
        assertTrue(text(call("compare_wines", Map.of("wine_ids", List.of(barolo, barolo)))).contains("wine_ids must be two or three"));
        assertTrue(call("compare_wines", Map.of("wine_ids", List.of(barolo, UUID.randomUUID().toString()))).isError());
    }

    @Test
    void remembersAndRates() throws Exception {
        assertEquals("Nothing is remembered yet.", text(call("taste_profile", Map.of())));
        call("remember", Map.of("kind", "constraint", "text", "never red", "holder", "husband"));
        assertTrue(text(call("taste_profile", Map.of())).contains("constraint (husband): never red"));
        String wine = structured(call("search_wines", Map.of("query", "barolo", "limit", 1))).at("/wines/0/id").asText();
        assertEquals("liked", structured(call("rate_wine", Map.of("wine_id", wine, "rating", "liked"))).at("/rating").asText());
        anna.asks().get("/taste-profile").then().body("ratings.wine.id", hasItem(wine));
    }

    @ParameterizedTest
    @CsvSource({
        "search_wines, colour, blue, colour", "search_wines, limit, 99, limit", "read_chat, chat_id, nonsense, chat_id",
        "remember, kind, secret, kind", "recommend_wines, request, ' ', request"
    })
    void whatIsWrongIsNamedSoThatTheModelCanMendIt(String tool, String argument, String value, String named) {
        Map<String, Object> arguments = new HashMap<>(tool.equals("remember") ? Map.of("text", "duck") : Map.of());
        arguments.put(argument, argument.equals("limit") ? Integer.valueOf(value) : value);
        ToolResponse answer = call(tool, arguments);
        assertTrue(answer.isError());
        assertTrue(text(answer).contains(named), () -> text(answer));
    }

    @Test
    void somebodyElsesChatIsRefused() {
        String other = Person.registered().opensSession();
        assertTrue(call("read_chat", Map.of("chat_id", other)).isError());
        assertTrue(call("recommend_wines", Map.of("request", "A red", "chat_id", other)).isError());
        assertTrue(call("read_chat", Map.of("chat_id", UUID.randomUUID().toString())).isError());
    }

    @Test
    void aTokenThatReadsMayUseTheToolsThatRead() {
        McpStreamableTestClient reader = agent(anna.apiToken("read"));
        assertFalse(call(reader, "taste_profile", Map.of()).isError());
        assertFalse(call(reader, "list_chats", Map.of()).isError());
        assertTrue(text(call(reader, "recommend_wines", Map.of("request", "A red"))).contains("may only read"));
        assertTrue(text(call(reader, "remember", Map.of("kind", "food", "text", "duck"))).contains("may only read"));
        assertTrue(call(reader, "rate_wine", Map.of("wine_id", UUID.randomUUID().toString(), "rating", "liked")).isError());
        reader.disconnect();
        anna.asks().get("/chat/sessions").then().body("sessions", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "tools/list"})
    void nobodyGetsInWithoutAToken(String method) {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{}}";
        given().contentType(ContentType.JSON).accept("application/json, text/event-stream").body(message).post("/mcp")
                .then().statusCode(401);
        anna.asks().accept("application/json, text/event-stream").body(message).post("/mcp")
                .then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aRevokedTokenIsRefusedInTheMiddleOfASession() {
        String id = anna.asks().get("/account/tokens").path("tokens[0].id");
        anna.asks().delete("/account/tokens/{id}", id).then().statusCode(204);
        given().header("Mcp-Session-Id", agent.mcpSessionId()).header("Authorization", "Bearer nonsense")
                .contentType(ContentType.JSON).accept("application/json, text/event-stream")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}").post("/mcp").then().statusCode(401);
        agent = agent(anna.apiToken("read"));
    }
}
