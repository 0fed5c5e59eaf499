package dev.sommelier.insight.profile;

import static dev.sommelier.Until.until;
import static dev.sommelier.insight.profile.TasteProfileRows.liked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sommelier.Person;
import dev.sommelier.PersonTest;
import dev.sommelier.TestClock;
import dev.sommelier.claude.ClaudeForTests;
import dev.sommelier.claude.FakeMessages;
import dev.sommelier.claude.FakeReply;
import dev.sommelier.claude.client.ClaudeClient;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job as it is enqueued and run by itself, and every table after something was deleted. */
@QuarkusTest
class NothingIsLeftTest extends PersonTest {

    private static final String LIKED = """
            {"liked_wines": [{"message": 1, "quote": "Barolo", "text": "Barolo", "wine": "Barolo", "style": "",
              "confidence": 0.9}], "disliked_wines": [], "events": [], "foods": []}""";

    @Inject
    Ratings ratings;

    @Inject
    TasteProfileRows rows;

    @Inject
    TestClock clock;

    @AutoClose
    private final FakeMessages fake = FakeMessages.start();
    private UUID account;

    @BeforeEach
    void begin() {
        QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake), ClaudeClient.class);
        account = anna.id();
    }

    @Test
    void aChatThatClosesTeachesByItself() {
        learnFrom(FakeReply.text(LIKED));
        UUID session = chatAboutBarolo();
        until(() -> rows.learned(account, session).isPresent());
        assertEquals(List.of("Barolo"), likedWines());
        until(() -> waiting(session) == 0);
    }

    @Test
    void withoutAKeyTheHouseListens() {
        QuarkusMock.installMockForType(ClaudeForTests.connectedTo(fake, "api-key", ""), ClaudeClient.class);
        UUID session = chatAboutBarolo();
        until(() -> rows.learned(account, session).isPresent());
        assertEquals(List.of("Barolo"), likedWines());
        assertEquals(0, fake.requests().size());
    }

    @Test
    void aModelThatStaysAwayIsTriedAgainAndAtLastTheHouseListens() {
        learnFrom(FakeReply.error(529, "overloaded_error"));
        UUID session = chatAboutBarolo();
        List<Duration> pauses = List.of(Duration.ofSeconds(11), Duration.ofSeconds(61), Duration.ofSeconds(601));
        for (int failures = 1; failures <= pauses.size(); failures++) {
            int wanted = failures;
            until(() -> failures(session) == wanted);
            assertFalse(rows.learned(account, session).isPresent());
            clock.advance(pauses.get(failures - 1));
        }
        until(() -> rows.learned(account, session).isPresent());
        assertEquals(LearnedBy.HOUSE, rows.learned(account, session).orElseThrow().by());
        until(() -> waiting(session) == 0);
    }

    @Test
    void ofASessionThatIsDeletedAndForgotten() {
        learnFrom(FakeReply.text(LIKED));
        UUID session = chatAboutBarolo();
        until(() -> rows.learned(account, session).isPresent());
        until(() -> waiting(session) == 0);
        UUID insight = rows.learned(account, session).orElseThrow().all().get(0).id();
        assertFalse(rows.everywhere(session).isEmpty());
        anna.asks().delete("/chat/sessions/{id}?forget=true", session).then().statusCode(204);
        assertEquals(List.of(), rows.everywhere(session));
        assertEquals(List.of(), rows.everywhere(insight));
    }

    @Test
    void ofASessionWhoseJobStillWaits() {
        learnFrom(FakeReply.error(529, "overloaded_error"));
        UUID session = chatAboutBarolo();
        until(() -> failures(session) == 1);
        // The title's job is done, or it would run into the deletion.
        until(() -> waiting(session) == 1);
        anna.asks().delete("/chat/sessions/{id}?forget=true", session).then().statusCode(204);
        assertEquals(List.of(), rows.everywhere(session));
    }

    @Test
    void ofAnInsight() {
        rows.taught(account, Instant.EPOCH.plusSeconds(60), liked("Barolo", rows.wine("Barolo")));
        String insight = anna.asks().get("/taste-profile").path("liked_wines[0].id");
        assertEquals(1, rows.everywhere(UUID.fromString(insight)).size());
        anna.asks().delete("/taste-profile/insights/{id}", insight).then().statusCode(204);
        assertEquals(List.of(), rows.everywhere(UUID.fromString(insight)));
    }

    @Test
    void ofAnAccount() {
        learnFrom(FakeReply.text(LIKED));
        UUID session = chatAboutBarolo();
        until(() -> rows.learned(account, session).isPresent());
        until(() -> waiting(session) == 0);
        ratings.put(account, rows.wine("Barolo"), Rating.LIKED);
        UUID insight = rows.learned(account, session).orElseThrow().all().get(0).id();
        anna.asks().body(Map.of("password", Person.PASSWORD)).delete("/account").then().statusCode(204);
        for (UUID id : List.of(account, session, insight)) {
            assertEquals(List.of(), rows.everywhere(id));
        }
    }

    /** What the model answers about the chat; a title it gives in any case. */
    private void learnFrom(FakeReply reply) {
        fake.otherwise(request ->
                request.lastText().contains("<person message=") ? reply : FakeReply.text("{\"title\": \"Barolo\"}"));
    }

    private UUID chatAboutBarolo() {
        String session = anna.opensSession();
        anna.says(session, "I adore Barolo").then().statusCode(201);
        anna.asks().post("/chat/sessions/{id}/close", session).then().statusCode(200);
        return UUID.fromString(session);
    }

    private List<String> likedWines() {
        return anna.asks().get("/taste-profile").jsonPath().getList("liked_wines.wine.name", String.class);
    }

    private long waiting(UUID session) {
        return (long) rows.one("SELECT count(*) FROM job WHERE task_instance LIKE :id || '%'", Long.class,
                "id", session.toString());
    }

    private int failures(UUID session) {
        return (int) rows.one("SELECT coalesce(max(consecutive_failures), 0) FROM job WHERE NOT picked"
                + " AND task_name = 'session-closed' AND task_instance = :id", Integer.class, "id", session.toString());
    }
}
