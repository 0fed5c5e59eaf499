package dev.sommelier.chat.reply;

import static dev.sommelier.Until.released;
import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;

import dev.sommelier.PersonTest;
import dev.sommelier.ScriptedSommelier;
import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.chat.exchange.ReplyRef;
import dev.sommelier.chat.exchange.ReplySettings;
import dev.sommelier.chat.exchange.SessionStart;
import dev.sommelier.chat.exchange.StartedReply;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Greetings are written in the background. */
@QuarkusTest
class GreetingTest extends PersonTest {

    @Inject
    ScriptedSommelier sommelier;

    @Inject
    ReplySettings settings;

    @Inject
    SessionStart sessions;

    @Inject
    Clock clock;

    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void release() {
        mayEnd.countDown();
    }

    @Test
    void signInDoesNotWaitForTheGreeting() {
        sommelier.nextGreeting((context, reply) -> released(mayEnd));
        String session = anna.login();
        anna.asks().get("/chat/sessions/{id}", session).then().body("messages[0].status", equalTo("streaming"));
    }

    @Test
    void signInSucceedsWhenNoGreetingCanBeStarted() {
        QuarkusMock.installMockForType(new ReplyPool(null, null, null, settings, null) {
            @Override
            ReplyRef start(UUID accountId, Supplier<StartedReply> begin) {
                throw ProblemException.retryLater(ProblemKind.UNAVAILABLE, "Full on purpose.", Duration.ofSeconds(1));
            }
        }, ReplyPool.class);
        String session = anna.login();
        anna.asks().get("/chat/sessions/{id}", session).then()
                .body("is_active", equalTo(true)).body("messages[0].status", equalTo("interrupted"));
    }

    @Test
    void greetingThatCouldNotBeStartedCanBeRetried() {
        Caller caller = new Caller(anna.id(), Language.EN, "Anna", ZoneOffset.UTC);
        UUID session = sessions.openWithoutGreeting(caller, clock.instant());
        String greeting = anna.asks().get("/chat/sessions/{id}", session).path("messages[0].id");
        anna.asks().post("/chat/sessions/{id}/messages/{greeting}/retry", session, greeting).then().statusCode(201)
                .body("assistant_message.content", equalTo("Good evening, Anna."));
    }

    @Test
    void unreadGreetingIsStoppedByTheNextSession() {
        CountDownLatch speaking = new CountDownLatch(1);
        sommelier.nextGreeting((context, reply) -> {
            speaking.countDown();
            until(() -> {
                reply.throwIfStopped();
                return false;
            });
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(anna::opensSession);
        released(speaking);
        String second = anna.opensSession();
        anna.asks().get("/chat/sessions/{id}", first.join()).then()
                .body("messages[0].status", equalTo("interrupted"));
        anna.asks().get("/chat/sessions/{id}", second).then().body("messages[0].status", equalTo("complete"));
    }
}
