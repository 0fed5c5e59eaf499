package dev.sommelier.chat.list;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionSearchTest extends PersonTest {

    @ParameterizedTest
    @ValueSource(strings = {"rye bread", "BREAD", "rye bre", "breads", "bread, rye!", "ryye", "brad rye"})
    void wordsAreFoundInAnyOrderBegunInflectedOrMisspelt(String typed) {
        String talked = anna.opensSession();
        anna.says(talked, "Something for dark rye bread, please").then().statusCode(201);
        anna.opensSession();
        search(anna, typed).body("sessions.id", contains(talked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"утка", "УТКУ", "утк", "утке с яблоками"})
    void russianWordsAreFoundInAnyForm(String typed) {
        Person anna = Person.registered(Map.of("locale", "ru"));
        String talked = anna.opensSession();
        anna.says(talked, "Что к утке с яблоками?").then().statusCode(201);
        search(anna, typed).body("sessions.id", contains(talked));
    }

    @Test
    void aMatchNamesTheMessageAndMarksTheWordsFound() {
        String talked = anna.opensSession();
        String asked = anna.says(talked, "Something for dark rye bread").then().extract().path("user_message.id");
        ValidatableResponse found = search(anna, "rye").body("matches", hasSize(1))
                .body("matches[0].session_id", equalTo(talked)).body("matches[0].message_id", equalTo(asked))
                .body("matches[0].snippet.findAll { it.hit }.text", contains("rye"));
        List<String> parts = found.extract().path("matches[0].snippet.text");
        assertEquals("Something for dark rye bread", String.join("", parts));
    }

    @Test
    void wordsOfTheTitleAloneNeedNoMatch() {
        String titled = anna.opensSession();
        anna.asks().body(Map.of("title", "Quinces")).patch("/chat/sessions/{id}/title", titled).then().statusCode(200);
        search(anna, "quince").body("sessions.id", contains(titled)).body("matches", hasSize(0));
        anna.asks().get("/chat/sessions").then().body("matches", nullValue());
    }

    @Test
    void aWineShownLeadsToTheReplyThatShowedIt() {
        String talked = anna.opensSession();
        anna.says(talked, "Barolo").then().statusCode(201);
        Map<String, Object> reply = anna.asks().get("/chat/sessions/{id}", talked).then()
                .extract().path("messages.findAll { it.wines.size() > 0 }[-1]");
        String name = anna.asks().get("/chat/sessions/{id}", talked).then()
                .extract().path("messages.findAll { it.wines.size() > 0 }[-1].wines[0].name");
        anna.opensSession();
        search(anna, name).body("sessions.id", hasItem(talked))
                .body("matches.find { it.session_id == '" + talked + "' }.message_id", notNullValue())
                .body("matches.message_id", hasItem(reply.get("id")));
    }

    @Test
    void wordsOfDifferentMessagesAreNoHit() {
        String talked = anna.opensSession();
        anna.says(talked, "Something for rye bread").then().statusCode(201);
        anna.says(talked, "And for a zebra steak").then().statusCode(201);
        search(anna, "rye zebra").body("sessions", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "%", "'", ":*", "\\", "!(&|)", "the", "и"})
    void signsAndWordsThatSayNothingFindNothing(String typed) {
        anna.says(anna.opensSession(), "Something for the 100% rye bread").then().statusCode(201);
        search(anna, typed).body("sessions", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void chatsOfOthersAreNeverFound() {
        Person boris = Person.registered();
        boris.says(boris.opensSession(), "Something for rye bread").then().statusCode(201);
        search(Person.registered(), "rye").body("sessions", hasSize(0));
    }

    @Test
    void pagesByCursorAndCountsWhenAsked() {
        String first = talksOfRye(anna);
        String second = talksOfRye(anna);
        String third = talksOfRye(anna);
        String next = search(anna, "rye", "limit", 2).body("sessions.id", contains(third, second))
                .body("has_more", equalTo(true)).body("total", equalTo(3)).body("matches.session_id", containsInAnyOrder(third, second))
                .extract().path("next_cursor");
        search(anna, "rye", "limit", 2, "cursor", next).body("sessions.id", contains(first)).body("has_more", equalTo(false));
        search(anna, "rye", "limit", 2, "offset", 2).body("sessions.id", contains(first));
        search(anna, "ryye", "limit", 2, "cursor", next).body("sessions.id", contains(first));
    }

    @Test
    void aReasonIsFoundWithTheWineInFront() {
        String talked = anna.opensSession();
        anna.says(talked, "A red for steak").then().statusCode(201);
        String reason = anna.asks().get("/chat/sessions/{id}", talked).then().extract().path("messages[-1].wines[0].reason");
        String name = anna.asks().get("/chat/sessions/{id}", talked).then().extract().path("messages[-1].wines[0].name");
        search(anna, reason).body("matches[0].snippet.text.join('')", endsWith(": " + reason.replace(".", "")));
        search(anna, name).body("matches[0].snippet.findAll { it.hit }.text", hasItem(name.split("[- ]")[0]));
    }

    private static String talksOfRye(Person person) {
        String session = person.opensSession();
        person.says(session, "Something for rye bread").then().statusCode(201);
        return session;
    }

    private static ValidatableResponse search(Person person, String typed, Object... parameters) {
        var request = person.asks().queryParam("q", typed).queryParam("total", true);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/chat/sessions").then().statusCode(200);
    }
}
