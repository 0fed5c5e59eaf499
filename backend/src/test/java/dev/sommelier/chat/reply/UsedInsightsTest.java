package dev.sommelier.chat.reply;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.EventStream;
import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.profile.TasteProfileRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The insights a reply used, from its writer to every place a message is read, and gone with the insights. */
@QuarkusTest
class UsedInsightsTest extends PersonTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    TasteProfileRows rows;

    private String session;
    private UUID taught;
    private Insight rioja;
    private Insight cava;

    @BeforeEach
    void open() {
        UUID account = anna.id();
        rioja = TasteProfileRows.liked("Rioja", null);
        cava = TasteProfileRows.liked("Cava", null);
        taught = rows.taught(account, MONDAY, rioja);
        rows.taught(account, MONDAY, cava);
        session = anna.opensSession();
        sommelier.next((context, reply) -> {
            reply.write("A Rioja.");
            reply.used(List.of(rioja.id(), cava.id()));
        });
    }

    private List<String> ids(Insight... insights) {
        return List.of(insights).stream().map(insight -> insight.id().toString()).toList();
    }

    private List<String> stored() {
        return anna.asks().get("/chat/sessions/{id}", session).path("messages[2].used_memories");
    }

    @Test
    void standInTheAnswerAndInTheStoredMessage() {
        anna.says(session, "A red").then().statusCode(201)
                .body("user_message.used_memories", empty())
                .body("assistant_message.used_memories", contains(rioja.id().toString(), cava.id().toString()));
        assertEquals(ids(rioja, cava), stored());
    }

    @Test
    void standInTheStreamWhenTheReplyIsComplete() {
        try (EventStream stream = EventStream.saying(anna, service, session, "A red")) {
            assertEquals("[\"" + String.join("\",\"", ids(rioja, cava)) + "\"]",
                    stream.next("reply.completed").data().at("/message/used_memories").toString());
        }
    }

    @Test
    void goWithADeletedInsight() {
        anna.says(session, "A red").then().statusCode(201);
        anna.asks().delete("/taste-profile/insights/{id}", rioja.id()).then().statusCode(204);
        assertEquals(ids(cava), stored());
        Person boris = Person.registered();
        boris.asks().delete("/taste-profile/insights/{id}", cava.id()).then().statusCode(404);
        assertEquals(ids(cava), stored());
    }

    @Test
    void goWithTheChatThatTaughtThemAndWithEverything() {
        anna.says(session, "A red").then().statusCode(201);
        anna.asks().delete("/chat/sessions/{id}?forget=true", taught).then().statusCode(204);
        assertEquals(ids(cava), stored());
        anna.asks().delete("/taste-profile").then().statusCode(204);
        assertEquals(List.of(), stored());
    }

    @Test
    void areDroppedWithATextThatBeginsAnew() {
        sommelier.next((context, reply) -> {
            reply.used(List.of(rioja.id()));
            reply.write("A");
            reply.startOver();
            reply.write("Anew.");
        });
        anna.says(session, "A red").then().statusCode(201)
                .body("assistant_message.content", equalTo("A Rioja."));
        anna.says(session, "Another").then().statusCode(201)
                .body("assistant_message.content", equalTo("Anew."))
                .body("assistant_message.used_memories", empty());
    }
}
