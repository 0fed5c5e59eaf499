package dev.sommelier.wine.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.importing.WineFiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WineRankingTest {

    private final WineRanking ranking = new WineRanking(new Pairings());

    private static WineRequest wish(Set<String> dishes, Set<String> occasions, Set<String> aromas) {
        return new WineRequest(Set.of(), Set.of(), Set.of(), null, Scale.ANY, Scale.ANY, Scale.ANY, Set.of(), Set.of(),
                Set.of(), null, (BigDecimal) null, dishes, occasions, aromas);
    }

    private double score(Wine wine, WineRequest request) {
        return ranking.score(wine, request, TasteScorer.NONE);
    }

    @Test
    void listedForTheDishThenSuitingThenUnsuiting() {
        List<Wine> wines = List.of(
                WineFiles.wine("a-clashing", Colour.RED, "nebbiolo", "it", 4, 5, List.of()),
                WineFiles.wine("b-suiting", Colour.WHITE, "chardonnay", "fr", 5, 1, List.of()),
                WineFiles.wine("c-listed", Colour.WHITE, "albarino", "es", 3, 1, List.of("oysters")));
        assertEquals(List.of("c-listed", "b-suiting", "a-clashing"),
                WineFiles.codes(ranking.rank(wines, wish(Set.of("oysters"), Set.of(), Set.of()), TasteScorer.NONE, 10)));
    }

    @Test
    void oneWineForTwoDishesMustSuitBoth() {
        List<Wine> wines = List.of(
                WineFiles.wine("a-red", Colour.RED, "cabernet_sauvignon", "fr", 3, 5, List.of("steak")),
                WineFiles.wine("b-rose", Colour.ROSE, "grenache", "es", 4, 1, List.of("steak", "tuna")));
        assertEquals("b-rose",
                ranking.rank(wines, wish(Set.of("steak", "tuna"), Set.of(), Set.of()), TasteScorer.NONE, 1).get(0).code());
    }

    @Test
    void occasionsAndAromasDecideAmongEquals() {
        Wine picnic = WineFiles.wine("z", Colour.WHITE, "chardonnay", "fr", 3, 1, List.of());
        WineRequest none = wish(Set.of(), Set.of(), Set.of());
        assertTrue(score(picnic, wish(Set.of(), Set.of("picnic"), Set.of())) > score(picnic, none));
        assertTrue(score(picnic, wish(Set.of(), Set.of(), Set.of("lemon"))) > score(picnic, none));
        assertEquals(score(picnic, none), score(picnic, wish(Set.of(), Set.of("gift"), Set.of("rose"))));
    }

    @Test
    void equalsComeByCodeWhateverTheOrderTheyCameIn() {
        List<Wine> wines = new ArrayList<>(WineFiles.catalogueWines());
        WineRequest request = wish(Set.of("steak"), Set.of("date"), Set.of());
        List<String> first = WineFiles.codes(ranking.rank(wines, request, TasteScorer.NONE, 20));
        Collections.shuffle(wines, new Random(7));
        assertEquals(first, WineFiles.codes(ranking.rank(wines, request, TasteScorer.NONE, 20)));
    }

    @Test
    void neighboursInTheListAreNotTenOfAKind() {
        List<Wine> wines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            wines.add(WineFiles.wine("a" + i, Colour.RED, "malbec", "ar", 3, 4, List.of()));
        }
        wines.add(WineFiles.wine("b", Colour.RED, "sangiovese", "it", 3, 4, List.of()));
        wines.add(WineFiles.wine("c", Colour.RED, "tempranillo", "es", 3, 4, List.of()));
        List<Wine> best = ranking.rank(wines, wish(Set.of("steak"), Set.of(), Set.of()), TasteScorer.NONE, 3);
        assertEquals(List.of("a0", "b", "c"), WineFiles.codes(best));
    }

    @Test
    void catalogueAnswersAreSpread() {
        List<Wine> best = ranking.rank(
                WineFiles.catalogueWines(), wish(Set.of("oysters"), Set.of(), Set.of()), TasteScorer.NONE, 6);
        assertTrue(best.stream().allMatch(wine -> wine.dishes().contains("oysters")));
        assertTrue(best.stream().map(Wine::country).distinct().count() >= 3, () -> WineFiles.codes(best).toString());
        assertNotEquals(1, best.stream().map(wine -> wine.grapes().get(0)).distinct().count());
    }

    @Test
    void limitIsKept() {
        assertEquals(2, ranking.rank(WineFiles.catalogueWines(), WineRequest.ANY, TasteScorer.NONE, 2).size());
        assertEquals(List.of(), ranking.rank(List.of(), WineRequest.ANY, TasteScorer.NONE, 2));
        assertEquals(List.of(), ranking.rank(WineFiles.catalogueWines(), WineRequest.ANY, TasteScorer.NONE, 0));
    }
}
