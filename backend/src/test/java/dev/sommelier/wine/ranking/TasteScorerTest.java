package dev.sommelier.wine.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.importing.WineFiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How taste moves the order of the shipped catalogue. */
class TasteScorerTest {

    private static final List<Wine> CATALOGUE = WineFiles.catalogueWines();
    private static final Style SWEET = style(Trait.SWEETNESS, "sweet", "semi_sweet");

    private final WineRanking ranking = new WineRanking(new Pairings());

    private static Style style(Trait trait, String... codes) {
        return new Style(Map.of(trait, Set.of(codes)));
    }

    private static Wine wine(String code) {
        return CATALOGUE.stream().filter(wine -> wine.code().equals(code)).findFirst().orElseThrow();
    }

    private static TasteScorer liking(String... codes) {
        return scorer(ids(codes), Set.of(), List.of(), List.of());
    }

    private static TasteScorer disliking(Style... styles) {
        return scorer(Set.of(), Set.of(), List.of(), List.of(styles));
    }

    private static Set<UUID> ids(String... codes) {
        return Set.of(codes).stream().map(code -> wine(code).id()).collect(Collectors.toSet());
    }

    private static TasteScorer scorer(Set<UUID> liked, Set<UUID> disliked, List<Style> likes, List<Style> dislikes) {
        return TasteScorer.of(new Taste(liked, disliked, likes, dislikes), new WineFiles.WinesById(CATALOGUE));
    }

    private static WineRequest wish(Set<Sweetness> sweetness, Set<String> dishes, Set<String> aromas) {
        return new WineRequest(Set.of(), Set.of(), sweetness, null, Scale.ANY, Scale.ANY, Scale.ANY, Set.of(),
                Set.of(), Set.of(), null, (BigDecimal) null, dishes, Set.of(), aromas);
    }

    private List<Wine> rank(WineRequest request, TasteScorer scorer) {
        return ranking.rank(CATALOGUE, request, scorer, CATALOGUE.size());
    }

    private int place(String code, WineRequest request, TasteScorer scorer) {
        return WineFiles.codes(rank(request, scorer)).indexOf(code);
    }

    @Test
    void whatIsNearALikedWineComesUp() {
        assertTrue(place("barbaresco", WineRequest.ANY, liking("barolo")) < 3);
        assertTrue(place("barbaresco", WineRequest.ANY, TasteScorer.NONE) > 3);
    }

    @Test
    void likedStyleComesUpAndADislikedOneGoesDown() {
        Style german = style(Trait.COUNTRY, "de");
        List<Wine> liked = rank(WineRequest.ANY, scorer(Set.of(), Set.of(), List.of(german), List.of()));
        assertEquals("de", liked.get(0).country());
        List<Wine> disliked = ranking.rank(CATALOGUE, WineRequest.ANY, disliking(german), 60);
        assertTrue(disliked.stream().noneMatch(wine -> wine.country().equals("de")));
    }

    /** Each judgement compares with every liked wine, and some have liked hundreds. */
    @Test
    void aWineIsJudgedOnceHoweverOftenItIsAskedAbout() {
        Asked asked = new Asked(wine("barolo"));
        TasteScorer scorer = TasteScorer.of(new Taste(ids("chablis"), Set.of(), List.of(), List.of()), new WineFiles.WinesById(CATALOGUE));
        double score = scorer.score(asked);
        int once = asked.times;
        assertTrue(once > 0);
        List<Wine> wines = new ArrayList<>(CATALOGUE);
        wines.add(asked);
        wines.sort(scorer.bestFirst());
        assertFalse(scorer.avoids(asked));
        assertEquals(score, scorer.score(asked));
        assertEquals(once, asked.times);
    }

    @Test
    void withoutATasteNothingIsLookedAt() {
        Asked asked = new Asked(wine("barolo"));
        assertEquals(0, TasteScorer.NONE.score(asked));
        assertEquals(0, asked.times);
    }

    /** Counts how often a wine is compared. */
    private static final class Asked extends Wine {

        private static final UUID ID = UUID.randomUUID();
        private final Wine wine;
        private int times;

        Asked(Wine wine) {
            this.wine = wine;
        }

        @Override
        public UUID id() {
            return ID;
        }

        @Override
        public int body() {
            times++;
            return wine.body();
        }

        @Override
        public int acidity() {
            return wine.acidity();
        }

        @Override
        public int tannin() {
            return wine.tannin();
        }

        @Override
        public Colour colour() {
            return wine.colour();
        }

        @Override
        public Kind kind() {
            return wine.kind();
        }

        @Override
        public String country() {
            return wine.country();
        }

        @Override
        public String region() {
            return wine.region();
        }

        @Override
        public Sweetness sweetness() {
            return wine.sweetness();
        }

        @Override
        public List<String> grapes() {
            return wine.grapes();
        }

        @Override
        public List<String> aromas() {
            return wine.aromas();
        }
    }

    @Test
    void kinOfADislikedWineGoesDown() {
        TasteScorer scorer = scorer(Set.of(), ids("barolo"), List.of(), List.of());
        assertTrue(place("barbaresco", WineRequest.ANY, scorer) > place("barbaresco", WineRequest.ANY, TasteScorer.NONE));
        assertTrue(scorer.avoids(wine("barbaresco")));
        assertFalse(scorer.avoids(wine("chablis")));
    }

    @ParameterizedTest
    @CsvSource({"oysters, barolo", "sushi, amarone-della-valpolicella", "steak, sauternes", "chocolate, chablis"})
    void likingAWineLiftsNothingOverWhatSuitsTheDish(String dish, String liked) {
        WineRequest request = wish(Set.of(), Set.of(dish), Set.of());
        Pairings pairings = new Pairings();
        List<Wine> best = ranking.rank(CATALOGUE, request, liking(liked), 10);
        assertTrue(best.stream().allMatch(wine -> pairings.score(wine, dish) > 0), WineFiles.codes(best).toString());
        CATALOGUE.forEach(wine -> assertEquals(pairings.score(wine, dish) > 0,
                ranking.score(wine, request, liking(liked)) > 0, wine.code()));
    }

    @Test
    void dislikedStyleThatSuitsTheDishStillBeatsWhatDoesNot() {
        WineRequest dessert = wish(Set.of(), Set.of("chocolate"), Set.of());
        TasteScorer scorer = disliking(SWEET);
        CATALOGUE.forEach(wine -> assertEquals(new Pairings().score(wine, "chocolate") > 0,
                ranking.score(wine, dessert, scorer.asked(dessert)) > 0, wine.code()));
    }

    @Test
    void askingForADislikedStyleForgivesItToday() {
        WineRequest sweet = wish(EnumSet.of(Sweetness.SWEET, Sweetness.SEMI_SWEET), Set.of(), Set.of());
        TasteScorer scorer = disliking(SWEET);
        assertTrue(scorer.avoids(wine("sauternes")));
        assertFalse(scorer.asked(sweet).avoids(wine("sauternes")));
        WineRequest oaky = wish(Set.of(), Set.of(), Set.of("oak"));
        TasteScorer noOak = disliking(style(Trait.AROMA, "oak"));
        assertEquals(WineFiles.codes(rank(oaky, TasteScorer.NONE)), WineFiles.codes(rank(oaky, noOak)));
    }

    @Test
    void askingForMoreThanTheDislikedStyleForgivesNothing() {
        WineRequest notDry = wish(EnumSet.of(Sweetness.SEMI_DRY, Sweetness.SWEET), Set.of(), Set.of());
        assertTrue(disliking(SWEET).asked(notDry).avoids(wine("sauternes")));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, BODY, light, true", "4, 5, BODY, full, true", "3, 3, BODY, medium, true",
        "3, 5, BODY, full, false", "1, 3, BODY, light, false", "1, 5, BODY, full, false", "3, 5, TANNIN, high, true",
        "1, 2, TANNIN, low, true", "1, 5, ACIDITY, high, false", "4, 5, ACIDITY, low, false"})
    void rangeAsksForAnEndOfTheScale(int min, int max, Trait trait, String code, boolean asked) {
        Scale scale = new Scale(min, max);
        WineRequest request = new WineRequest(Set.of(), Set.of(), Set.of(), null,
                trait == Trait.BODY ? scale : Scale.ANY, trait == Trait.ACIDITY ? scale : Scale.ANY,
                trait == Trait.TANNIN ? scale : Scale.ANY, Set.of(), Set.of(), Set.of(), null, null, Set.of(),
                Set.of(), Set.of());
        assertEquals(asked, style(trait, code).isAskedFor(request));
    }

    @Test
    void styleNeedsAllItsTraits() {
        Style chilledRed = new Style(Map.of(Trait.COLOUR, Set.of("red"), Trait.BODY, Set.of("light")));
        assertTrue(CATALOGUE.stream().filter(chilledRed::describes)
                .allMatch(wine -> wine.colour() == Colour.RED && wine.body() <= 2));
        assertTrue(CATALOGUE.stream().anyMatch(chilledRed::describes));
        assertFalse(CATALOGUE.stream().anyMatch(Style.NONE::describes));
    }

    @Test
    void modelIsTheNearestLikedWineAndNeverTheWineItself() {
        TasteScorer scorer = liking("barolo", "chablis");
        assertEquals("barolo", scorer.model(wine("barbaresco")).orElseThrow().code());
        assertTrue(scorer.model(wine("barolo")).isEmpty());
        assertTrue(scorer.model(wine("sauternes")).isEmpty());
    }

    @Test
    void sameTasteGivesTheSameOrderWhateverTheOrderOfItsParts() {
        WineRequest steak = wish(Set.of(), Set.of("steak"), Set.of());
        List<String> once = WineFiles.codes(rank(steak, liking("barolo", "chablis", "sauternes")));
        List<Wine> shuffled = new ArrayList<>(CATALOGUE);
        Collections.shuffle(shuffled, new Random(3));
        TasteScorer same = TasteScorer.of(new Taste(ids("sauternes", "chablis", "barolo"), Set.of(), List.of(), List.of()),
                new WineFiles.WinesById(shuffled));
        assertEquals(once, WineFiles.codes(ranking.rank(shuffled, steak, same, shuffled.size())));
    }
}
