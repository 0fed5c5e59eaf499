package dev.sommelier.wine.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.importing.WineFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingsTest {

    private final List<PairingRule> rules = PairingFile.read(ClasspathFile.text(PairingFile.RESOURCE));
    private final Pairings pairings = new Pairings();

    @Test
    void everyDishHasRulesAndEveryRuleKnownDishes() {
        List<String> dishes = WineFiles.VOCABULARY.codes(Vocabulary.Term.DISH);
        Set<String> suited = new HashSet<>();
        for (PairingRule rule : rules) {
            assertTrue(dishes.containsAll(rule.dishes()), rule::toString);
            if (rule.suits()) {
                suited.addAll(rule.dishes());
            }
        }
        assertEquals(new HashSet<>(dishes), suited);
    }

    @Test
    void everyRuleHasAWeightAndAClauseInBothLanguages() {
        for (PairingRule rule : rules) {
            assertTrue(rule.weight() != 0 && Math.abs(rule.weight()) <= 10, rule::toString);
            assertTrue(rule.reasonEn().matches("[a-z][\\p{ASCII}âé]*[a-zé]"), rule::reasonEn);
            assertTrue(rule.reasonRu().matches("[а-яё][а-яё ,—-]*[а-яё]"), rule::reasonRu);
        }
    }

    @Test
    void everyDishThatAWineIsListedForHasAReason() {
        List<String> without = new ArrayList<>();
        for (Wine wine : WineFiles.catalogueWines()) {
            for (String dish : wine.dishes()) {
                if (pairings.reason(wine, dish, Language.EN).isEmpty()) {
                    without.add(wine.code() + " with " + dish);
                }
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void reasonComesInTheLanguageAsked() {
        Wine chablis = WineFiles.wine("chablis", Colour.WHITE, "chardonnay", "fr", 5, 1, List.of());
        assertEquals("its salty freshness works like lemon on the oyster",
                pairings.reason(chablis, "oysters", Language.EN).orElseThrow());
        assertEquals("солоноватая свежесть работает как лимон на устрице",
                pairings.reason(chablis, "oysters", Language.RU).orElseThrow());
        assertTrue(pairings.clash(chablis, "oysters", Language.EN).isEmpty());
    }

    @Test
    void tanninClashesWithOysters() {
        Wine barolo = WineFiles.wine("barolo", Colour.RED, "nebbiolo", "it", 4, 5, List.of());
        assertTrue(pairings.score(barolo, "oysters") < 0);
        assertTrue(pairings.reason(barolo, "oysters", Language.EN).isEmpty());
        assertEquals("its tannin turns metallic with fish", pairings.clash(barolo, "oysters", Language.EN).orElseThrow());
    }

    @Test
    void listingForTheDishBeatsEveryRule() {
        Wine listed = WineFiles.wine("odd", Colour.RED, "nebbiolo", "it", 4, 5, List.of("oysters"));
        Wine ideal = WineFiles.wine("ideal", Colour.WHITE, "chardonnay", "fr", 5, 1, List.of());
        assertTrue(pairings.score(listed, "oysters") > pairings.score(ideal, "oysters"));
        assertTrue(pairings.clash(listed, "oysters", Language.EN).isEmpty());
    }

    @Test
    void unknownDishSaysNothing() {
        Wine wine = WineFiles.wine("any", Colour.RED, "merlot", "fr", 3, 3, List.of());
        assertEquals(0, pairings.score(wine, "shoe"));
        assertFalse(pairings.reason(wine, "shoe", Language.EN).isPresent());
    }
}
