package dev.sommelier.insight.context;

import static dev.sommelier.insight.profile.TasteProfileRows.disliked;
import static dev.sommelier.insight.profile.TasteProfileRows.liked;
import static dev.sommelier.insight.profile.TasteProfileRows.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.TestClock;
import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.profile.HandEdits;
import dev.sommelier.insight.profile.Opinions;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.profile.TasteProfileRows;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TasteContextsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T20:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T20:00:00Z");

    @Inject
    TasteContexts tasteContexts;

    @Inject
    TasteProfileRepository profiles;

    @Inject
    HandEdits edits;

    @Inject
    Ratings ratings;

    @Inject
    TasteProfileRows rows;

    @Inject
    TestClock clock;

    private UUID anna;
    private UUID barolo;
    private UUID barbera;

    @BeforeEach
    void register() {
        anna = Person.registered().id();
        barolo = rows.wine("Barolo");
        barbera = rows.wine("Barbera d'Asti");
    }

    @Test
    void ofANewPersonNothingIsRemembered() {
        assertEquals(TasteContext.NONE, tasteContexts.of(anna, Language.EN, List.of()));
    }

    @Test
    void tellsWhatChatsTaughtTheLatestFirst() {
        rows.taught(anna, MONDAY, liked("Barolo", barolo), event("wedding anniversary"), food("lamb"));
        rows.taught(anna, TUESDAY, liked("the red with pizza", barbera),
                styled(InsightKind.DISLIKED_WINE, "сладкое", TasteProfileRows.SWEET));
        TasteContext insights = tasteContexts.of(anna, Language.EN, List.of());
        assertEquals(List.of("the red with pizza", "Barolo"), texts(insights.liked()));
        assertEquals(List.of("сладкое"), texts(insights.disliked()));
        assertEquals(List.of("wedding anniversary"), texts(insights.events()));
        assertEquals(List.of("lamb"), texts(insights.foods()));
        assertEquals(Set.of(barolo, barbera), insights.taste().likedWines());
        assertEquals(List.of(TasteProfileRows.SWEET), insights.taste().dislikedStyles());
        assertEquals("""
                1. likes: the red with pizza (the wine Barbera d'Asti), said 2026-11-17
                2. dislikes: сладкое, said 2026-11-17
                3. likes: Barolo, said 2026-11-16
                4. event: wedding anniversary, said 2026-11-16
                5. food: lamb, said 2026-11-16""", insights.text().text());
    }

    @Test
    void namesWinesInThePersonsLanguage() {
        rows.taught(anna, MONDAY, liked("то красное", barolo));
        assertEquals("1. likes: то красное (the wine Бароло), said 2026-11-16",
                tasteContexts.of(anna, Language.RU, List.of()).text().text());
    }

    @Test
    void whatWasLikedAndLaterDislikedIsDisliked() {
        rows.taught(anna, MONDAY, liked("Barolo", barolo), styled(InsightKind.LIKED_WINE, "sweet", TasteProfileRows.SWEET));
        rows.taught(anna, TUESDAY, disliked("Barolo", barolo),
                styled(InsightKind.DISLIKED_WINE, "сладкое", TasteProfileRows.SWEET));
        TasteContext insights = tasteContexts.of(anna, Language.EN, List.of());
        assertEquals(List.of(), insights.liked());
        assertEquals(2, insights.disliked().size());
        assertEquals(Set.of(barolo), insights.taste().dislikedWines());
        assertEquals(List.of(), insights.taste().likedStyles());
    }

    @Test
    void whatSomebodyElseLikesCountsOnlyWhenTheWineIsForThem() {
        Insight theirs = liked("Barolo", barolo);
        rows.taught(anna, MONDAY, theirs.with(theirs.detail().heldBy("husband")), liked("Barbera", barbera));
        TasteContext alone = tasteContexts.of(anna, Language.EN, List.of("a red, my husband told me about you"));
        assertEquals(Set.of(barbera), alone.taste().likedWines());
        assertEquals("1. likes: Barbera (the wine Barbera d'Asti), said 2026-11-16", alone.text().text());
        TasteContext present = tasteContexts.of(anna, Language.EN, List.of("a red for my husband"));
        assertEquals(Set.of(barbera, barolo), present.taste().likedWines());
        assertEquals(List.of("Barbera"), texts(present.liked()));
        assertTrue(present.text().text().contains("likes of their husband: Barolo"), present.text().text());
    }

    @Test
    void aRatingBeatsAChatHoweverLate() {
        clock.stopAt(MONDAY);
        ratings.put(anna, barolo, Rating.DISLIKED);
        rows.taught(anna, TUESDAY, liked("Barolo", barolo));
        TasteContext insights = tasteContexts.of(anna, Language.EN, List.of());
        assertEquals(Set.of(), insights.taste().likedWines());
        assertEquals(Set.of(barolo), insights.taste().dislikedWines());
        assertEquals("1. dislikes: Barolo, rated 2026-11-16", insights.text().text());
        assertEquals(null, insights.disliked().get(0).sessionId());
    }

    @Test
    void ratingsAndChatsStandTogetherByTheirTime() {
        rows.taught(anna, MONDAY, liked("Barolo", barolo));
        clock.stopAt(TUESDAY);
        ratings.put(anna, barbera, Rating.LIKED);
        rows.taught(anna, WEDNESDAY, liked("Rioja", null));
        assertEquals(List.of("Rioja", "Barbera d'Asti", "Barolo"), texts(tasteContexts.of(anna, Language.EN, List.of()).liked()));
    }

    @Test
    void onlyTheLastFiveChatsThatTaughtSomethingAreRemembered() {
        for (int i = 0; i < 7; i++) {
            rows.taught(anna, MONDAY.plusSeconds(i * 10L), food("dish " + i));
            rows.taught(anna, MONDAY.plusSeconds(i * 10L + 5));
        }
        assertEquals(List.of("dish 6", "dish 5", "dish 4", "dish 3", "dish 2"),
                texts(tasteContexts.of(anna, Language.EN, List.of()).foods()));
    }

    @Test
    void chatsThatOnlyLetGuessDoNotCountAmongTheFive() {
        rows.taught(anna, MONDAY, food("lamb"), sure(0.49, "Rioja"));
        rows.taught(anna, MONDAY.plusSeconds(1), sure(0.5, "Barolo"));
        for (int i = 2; i < 9; i++) {
            rows.taught(anna, MONDAY.plusSeconds(i), sure(0.49, "wine " + i));
        }
        TasteContext insights = tasteContexts.of(anna, Language.EN, List.of());
        assertEquals(List.of("lamb"), texts(insights.foods()));
        assertEquals(List.of("Barolo"), texts(insights.liked()));
    }

    /** A document may hold hundreds of sessions; only those that are told are fetched. */
    @Test
    void noMoreIsReadThanIsRemembered() {
        for (int i = 0; i < 9; i++) {
            rows.taught(anna, MONDAY.plusSeconds(i), food("dish " + i), sure(0.2, "perhaps"));
        }
        TasteProfile last = profiles.lastOf(anna, 5, Opinions.SURE_ENOUGH);
        assertEquals(profiles.of(anna).sessions().subList(0, 5), last.sessions());
        assertEquals(TasteProfile.NEVER, last.forgottenAt());
        assertEquals(TasteProfile.EMPTY, profiles.lastOf(UUID.randomUUID(), 5, Opinions.SURE_ENOUGH));
    }

    @Test
    void whatIsNotSureIsNotUsed() {
        rows.taught(anna, MONDAY, sure(0.49, "Barolo"), sure(0.5, "Rioja"));
        assertEquals(List.of("Rioja"), texts(tasteContexts.of(anna, Language.EN, List.of()).liked()));
        assertEquals("1. likes: Rioja, said 2026-11-16", tasteContexts.of(anna, Language.EN, List.of()).text().text());
    }

    @Test
    void nothingIsRememberedWhileItIsSwitchedOff() {
        rows.taught(anna, MONDAY, liked("Barolo", barolo));
        ratings.put(anna, barbera, Rating.LIKED);
        edits.setEnabled(anna, false, TUESDAY);
        assertEquals(TasteContext.NONE, tasteContexts.of(anna, Language.EN, List.of()));
        edits.setEnabled(anna, true, WEDNESDAY);
        assertEquals(2, tasteContexts.of(anna, Language.EN, List.of()).liked().size());
    }

    @Test
    void aDeletedInsightIsNoLongerRemembered() {
        rows.taught(anna, MONDAY, liked("Barolo", barolo));
        edits.remove(anna, tasteContexts.of(anna, Language.EN, List.of()).liked().get(0).id());
        assertEquals(TasteContext.NONE, tasteContexts.of(anna, Language.EN, List.of()));
    }

    @Test
    void nobodyRemembersSomebodyElse() {
        rows.taught(anna, MONDAY, liked("Barolo", barolo));
        ratings.put(anna, barbera, Rating.LIKED);
        assertEquals(TasteContext.NONE, tasteContexts.of(Person.registered().id(), Language.EN, List.of()));
    }

    @Test
    void theTextStaysShortAndKeepsTheLatest() {
        for (int i = 0; i < 5; i++) {
            Insight[] many = new Insight[16];
            for (int j = 0; j < many.length; j++) {
                many[j] = food("жаркое из ягнёнка с розмарином и чесноком " + i + "-" + j);
            }
            rows.taught(anna, MONDAY.plusSeconds(i), many);
        }
        TasteContext insights = tasteContexts.of(anna, Language.RU, List.of());
        assertEquals(80, insights.foods().size());
        assertTrue(TasteContextText.tokens(insights.text().text()) <= TasteContextText.MOST_TOKENS);
        assertTrue(TasteContextText.tokens(insights.text().text()) > TasteContextText.MOST_TOKENS - 60);
        assertTrue(insights.text().text().startsWith("1. food: жаркое из ягнёнка с розмарином и чесноком 4-15, said"));
        assertTrue(insights.text().text().endsWith(", said 2026-11-16"));
        assertFalse(insights.text().text().contains("чесноком 0-"));
    }

    private static Insight event(String text) {
        return TasteProfileRows.insight(InsightKind.EVENT, text, null, Style.NONE, 0.9);
    }

    private static Insight food(String text) {
        return TasteProfileRows.insight(InsightKind.FOOD, text, null, Style.NONE, 0.9);
    }

    private static Insight sure(double confidence, String text) {
        return TasteProfileRows.insight(InsightKind.LIKED_WINE, text, null, Style.NONE, confidence);
    }

    private static List<String> texts(List<Insight> insights) {
        return insights.stream().map(Insight::text).toList();
    }
}
