package dev.sommelier.insight.profile;

import static dev.sommelier.insight.profile.TasteProfileRows.disliked;
import static dev.sommelier.insight.profile.TasteProfileRows.liked;
import static dev.sommelier.insight.profile.TasteProfileRows.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.chat.session.LearnedInsights;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TasteProfileRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    TasteProfileRepository profiles;

    @Inject
    HandEdits edits;

    @Inject
    LearnedInsights learned;

    @Inject
    TasteProfileRows rows;

    private UUID anna;

    @BeforeEach
    void register() {
        anna = Person.registered().id();
    }

    @Test
    void anAccountOfWhichNothingIsKnownHasAnEmptyProfile() {
        assertEquals(TasteProfile.EMPTY, profiles.of(anna));
    }

    @Test
    void keepsWhatASessionTaughtAsItWasToldTheLastSaidFirst() {
        UUID wine = UUID.randomUUID();
        Insight barolo = liked("Бароло", wine);
        Insight sweet = styled(InsightKind.LIKED_WINE, "sweet wine", TasteProfileRows.SWEET);
        UUID session = rows.taught(anna, NOON, barolo, sweet);
        List<Insight> liked = profiles.of(anna).insights(InsightKind.LIKED_WINE);
        assertEquals(List.of("sweet wine", "Бароло"), liked.stream().map(Insight::text).toList());
        assertEquals(
                new Insight(liked.get(1).id(), InsightKind.LIKED_WINE, "Бароло", wine, barolo.style(), session,
                        barolo.messageId(), 0.9, NOON, null, null),
                liked.get(1));
        assertEquals(TasteProfileRows.SWEET, liked.get(0).style());
        assertEquals("{\"by\": \"house\", \"closed_at\": \"2026-11-22T12:00:00Z\", \"sweetness\": [\"sweet\"]}",
                rows.one("SELECT cast(jsonb_build_object('closed_at', s -> 'closed_at', 'by', s -> 'by', 'sweetness',"
                        + " s #> '{liked_wines,1,style,sweetness}') AS text) FROM (SELECT session_insights ->"
                        + " cast(:session AS text) AS s FROM taste_profile WHERE account_id = :account) AS one",
                        String.class, "session", session.toString(), "account", anna));
    }

    @Test
    void readsADocumentOfALaterVersion() {
        UUID session = rows.taught(anna, NOON, liked("Barolo", null));
        rows.run("UPDATE taste_profile SET session_insights = jsonb_set(session_insights,"
                + " array[cast(:session AS text), 'later'], 'true') WHERE account_id = :account",
                "session", session.toString(), "account", anna);
        assertEquals(1, profiles.of(anna).insights(InsightKind.LIKED_WINE).size());
    }

    @Test
    void ofManyWhoAddTheSameSessionAtOnceOneDoes() throws Exception {
        UUID session = rows.session(anna);
        List<Callable<Boolean>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            SessionInsights insights = learnedFrom(session, liked("Barolo " + i, null));
            adds.add(() -> profiles.add(anna, insights, TasteProfile.NEVER));
        }
        assertEquals(1, atOnce(adds).stream().filter(added -> added).count());
        assertEquals(1, profiles.of(anna).insights(InsightKind.LIKED_WINE).size());
    }

    @Test
    void manySessionsAddedAtOnceAreAllThere() throws Exception {
        List<Callable<Boolean>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID session = rows.session(anna);
            adds.add(() -> profiles.add(anna, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER));
        }
        assertTrue(atOnce(adds).stream().allMatch(added -> added));
        assertEquals(8, profiles.of(anna).sessions().size());
    }

    @Test
    void whatIsRemovedWhileOthersAddStaysAwayAndNothingElseIsLost() throws Exception {
        List<Callable<Boolean>> changes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.taught(anna, NOON, liked("Old " + i, null), disliked("Kept " + i, null));
            UUID session = rows.session(anna);
            String fresh = "New " + i;
            changes.add(() -> profiles.add(anna, learnedFrom(session, disliked(fresh, null)), TasteProfile.NEVER));
        }
        profiles.of(anna).insights(InsightKind.LIKED_WINE)
                .forEach(insight -> changes.add(() -> edits.remove(anna, insight.id())));
        assertTrue(atOnce(changes).stream().allMatch(done -> done));
        assertEquals(List.of(), profiles.of(anna).insights(InsightKind.LIKED_WINE));
        assertEquals(12, profiles.of(anna).insights(InsightKind.DISLIKED_WINE).size());
        assertEquals(12, profiles.of(anna).sessions().size());
    }

    @Test
    void aSessionWhoseInsightsWereAllRemovedIsStillListenedTo() {
        UUID session = rows.taught(anna, NOON, liked("Barolo", null));
        edits.remove(anna, profiles.of(anna).insights(InsightKind.LIKED_WINE).get(0).id());
        assertTrue(profiles.of(anna).hasProcessed(session));
        assertFalse(profiles.add(anna, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER));
    }

    @Test
    void addsNothingWhereItMayNotBeLearned() {
        UUID stranger = Person.registered().id();
        UUID session = rows.session(anna);
        assertFalse(profiles.add(stranger, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER), "somebody else's session");
        assertFalse(profiles.add(anna, learnedFrom(UUID.randomUUID(), liked("Barolo", null)), TasteProfile.NEVER), "a session that is gone");
        rows.run("UPDATE chat_session SET private = TRUE WHERE id = :id", "id", session);
        assertFalse(profiles.add(anna, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER), "a private session");
        rows.run("UPDATE chat_session SET private = FALSE WHERE id = :id", "id", session);
        edits.setEnabled(anna, false, NOON);
        assertFalse(profiles.add(anna, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER), "while it is switched off");
        edits.setEnabled(anna, true, NOON);
        assertFalse(profiles.add(anna, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER), "heard before it was switched off");
        edits.forgetAll(anna, NOON.plusSeconds(1));
        assertFalse(profiles.add(anna, learnedFrom(session, liked("Barolo", null)), NOON), "heard before everything was forgotten");
        assertTrue(profiles.add(anna, learnedFrom(session, liked("Barolo", null)), NOON.plusSeconds(1)));
    }

    @Test
    void switchingOnWhatIsOnForgetsNothing() {
        edits.setEnabled(anna, true, NOON);
        edits.setEnabled(anna, true, NOON);
        assertEquals(TasteProfile.NEVER, profiles.of(anna).forgottenAt());
    }

    @Test
    void aJobThatListensWhileItsSessionIsForgottenAddsNothing() throws Exception {
        UUID session = rows.session(anna);
        CountDownLatch forgotten = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> added = other.submit(() -> {
                forgotten.await();
                return profiles.add(anna, learnedFrom(session, liked("Barolo", null)), TasteProfile.NEVER);
            });
            QuarkusTransaction.requiringNew().run(() -> {
                rows.lock(session);
                learned.forget(anna, session);
                forgotten.countDown();
                rows.run("DELETE FROM chat_session WHERE id = :id", "id", session);
            });
            assertFalse(added.get());
        } finally {
            other.shutdownNow();
        }
        assertEquals(List.of(), profiles.of(anna).sessions());
    }

    @Test
    void dropsEmptySessionsBeyondTheLatestAndKeepsWhatTaughtSomething() {
        UUID taught = rows.taught(anna, NOON.minusSeconds(10_000), liked("Barolo", null));
        UUID oldest = rows.taught(anna, NOON);
        for (int i = 1; i <= TasteProfileRepository.SESSIONS_KEPT; i++) {
            rows.taught(anna, NOON.plusMillis(i * 100L));
        }
        TasteProfile profile = profiles.of(anna);
        assertEquals(TasteProfileRepository.SESSIONS_KEPT + 1, profile.sessions().size());
        assertFalse(profile.hasProcessed(oldest));
        assertTrue(profile.hasProcessed(taught));
    }

    private static SessionInsights learnedFrom(UUID session, Insight insight) {
        return SessionInsights.of(session, NOON, LearnedBy.HOUSE, List.of(insight));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
