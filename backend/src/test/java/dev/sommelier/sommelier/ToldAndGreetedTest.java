package dev.sommelier.sommelier;

import static dev.sommelier.Until.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.chat.session.SessionClosing;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.jobs.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a message to the next greeting: the real sommelier, rules and database over HTTP, without doubles. */
@QuarkusTest
class ToldAndGreetedTest {

    @Inject
    FallbackSommelier fallback;

    @Inject
    EntityManager database;

    @Inject
    Jobs jobs;

    private Person anna;
    private String session;

    @BeforeEach
    void open() {
        QuarkusMock.installMockForType(new RealSommelier(fallback), ScriptedSommelier.class);
        anna = Person.registered(Map.of("locale", "en"));
        session = anna.opensSession();
    }

    private List<String> shown(String text) {
        Response exchange = anna.says(session, text);
        assertEquals(201, exchange.statusCode());
        return exchange.path("assistant_message.wines.name");
    }

    private List<String> liked() {
        return anna.asks().get("/taste-profile").path("liked_wines.text");
    }

    /** Closes the session, waits until it was learned and gives the greeting of the next one. */
    private String greetedNext() {
        anna.asks().post("/chat/sessions/{id}/close", session).then().statusCode(200);
        until(() -> !liked().isEmpty());
        String next = anna.opensSession();
        return anna.asks().get("/chat/sessions/{id}", next).path("messages[0].content");
    }

    @Test
    void whatIsAskedAboutWinesShownIsAnsweredWithoutNewOnes() {
        List<String> red = shown("A red for steak");
        Response why = anna.says(session, "Why the second?");
        assertTrue(why.<String>path("assistant_message.content").contains(red.get(1)), why.asString());
        assertTrue(why.<List<Object>>path("assistant_message.wines").isEmpty());
        Response chosen = anna.says(session, "I'll take it");
        assertTrue(chosen.<String>path("assistant_message.content").contains(red.get(1)), chosen.asString());
        shown("A white for oysters");
        Response recalled = anna.says(session, "What did we choose for the steak?");
        assertTrue(recalled.<String>path("assistant_message.content").contains(red.get(1)), recalled.asString());
        assertTrue(recalled.<List<Object>>path("assistant_message.wines").isEmpty());
    }

    @Test
    void theSecondOneIsLearnedAndGreetedWith() {
        String second = shown("A red for steak").get(1);
        shown("I loved the second one");
        String greeting = greetedNext();
        assertEquals(List.of(second), liked());
        assertTrue(greeting.contains(second), greeting);
    }

    /** As when the job is queued, late or stopped: the session is closed, and nothing was enqueued for it. */
    @Test
    void theChatThatWasJustLeftIsKnownBeforeItsJobHasRun() {
        String second = shown("A red for steak").get(1);
        shown("I loved the second one");
        closeWithoutJob();
        String next = anna.opensSession();
        String greeting = anna.asks().get("/chat/sessions/{id}", next).path("messages[0].content");
        assertTrue(greeting.contains(second), greeting);
        assertEquals(List.of(), liked());
    }

    /** The rules make nothing of this message, the model may. */
    @Test
    void modelIsGivenTheEndOfTheChatThatWasJustLeft() {
        List<String> red = shown("A red for steak");
        shown("the second bottle made my whole evening, honestly");
        closeWithoutJob();
        try (FakeMessages fake = FakeMessages.start()) {
            QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake), ClaudeClient.class);
            fake.otherwise(request -> FakeReply.text("Hello. Good to see you."));
            String next = anna.opensSession();
            String greeting = fake.requests().get(0).lastText();
            assertTrue(greeting.contains("\nsaid: A red for steak\nwere shown: 1. " + red.get(0) + "; 2. " + red.get(1)),
                    greeting);
            assertTrue(greeting.contains("\nsaid: the second bottle made my whole evening, honestly\n"), greeting);
            anna.says(next, "Another like it").then().statusCode(201);
            assertTrue(fake.requests().get(1).lastText().contains("made my whole evening"), "missing in a reply");
        }
    }

    @Test
    void whatTheGreetingKnewAlreadyIsLearnedOnce() {
        String second = shown("A red for steak").get(1);
        shown("I loved the second one");
        closeWithoutJob();
        anna.opensSession();
        jobs.enqueue(SessionClosing.CLOSED_JOB, UUID.fromString(session));
        until(() -> !liked().isEmpty());
        assertEquals(List.of(second), liked());
        String next = anna.opensSession();
        String greeting = anna.asks().get("/chat/sessions/{id}", next).path("messages[0].content");
        assertTrue(greeting.contains(second), greeting);
    }

    @Test
    void whatWasForgottenBeforeItsJobRanIsNotGreetedWith() {
        String second = shown("A red for steak").get(1);
        shown("I loved the second one");
        closeWithoutJob();
        anna.asks().delete("/taste-profile").then().statusCode(204);
        String next = anna.opensSession();
        String greeting = anna.asks().get("/chat/sessions/{id}", next).path("messages[0].content");
        assertFalse(greeting.contains(second), greeting);
    }

    @Test
    void whileRememberingIsOffTheChatThatWasJustLeftIsNotGreetedWith() {
        String second = shown("A red for steak").get(1);
        shown("I loved the second one");
        closeWithoutJob();
        anna.asks().body(Map.of("enabled", false)).patch("/taste-profile").then().statusCode(200);
        String next = anna.opensSession();
        String greeting = anna.asks().get("/chat/sessions/{id}", next).path("messages[0].content");
        assertFalse(greeting.contains(second), greeting);
    }

    private void closeWithoutJob() {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery("UPDATE chat_session SET closed_at = updated_at WHERE id = cast(?1 AS uuid)")
                .setParameter(1, session)
                .executeUpdate());
    }

    /** Three wines are called Sancerre, but only one was just shown. */
    @Test
    void ofSeveralWinesOfANameTheOneThatWasShownIsLearned() {
        assertEquals(List.of("Sancerre Rouge"), shown("tell me about Sancerre Rouge"));
        shown("I love that Sancerre");
        String greeting = greetedNext();
        assertEquals(List.of("Sancerre Rouge"), liked());
        assertTrue(greeting.contains("Sancerre Rouge"), greeting);
    }

    @Test
    void cancelledWeddingIsNeverSpokenOfAgain() {
        shown("A sparkling wine, our wedding is in June");
        closeWithoutJob();
        session = anna.opensSession();
        String before = anna.asks().get("/chat/sessions/{id}", session).path("messages[0].content");
        assertTrue(before.contains("wedding"), before);
        shown("A red for tonight. The wedding was called off.");
        closeWithoutJob();
        session = anna.opensSession();
        String after = anna.asks().get("/chat/sessions/{id}", session).path("messages[0].content");
        assertFalse(after.contains("wedding"), after);
        Response known = anna.says(session, "What do you know about me?");
        assertFalse(known.<String>path("assistant_message.content").contains("wedding"), known.asString());
    }

    @Test
    void ofWhatHurtsNothingIsKeptOrGreetedWith() {
        String second = shown("A red for steak").get(1);
        shown("I loved the second one");
        shown("it was for my birthday, but my mum died this morning and I love nothing but Riesling now");
        shown("our wedding anniversary is on Sunday");
        String greeting = greetedNext();
        assertEquals(List.of(second), liked());
        assertEquals(List.of(), anna.asks().get("/taste-profile").path("events.text"));
        assertFalse(greeting.contains("anniversary") || greeting.contains("birthday"), greeting);
    }
}
