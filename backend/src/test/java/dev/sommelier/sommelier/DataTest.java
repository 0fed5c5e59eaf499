package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the data files and the catalogue's vocabulary in step. */
class DataTest {

    private static Set<String> codes(Term term) {
        return new HashSet<>(HouseChat.VOCABULARY.codes(term));
    }

    private static Set<String> column(String file, String column) {
        return CsvFile.read(file).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"taste", "dishes", "world-dishes", "brands", "places", "grapes", "occasions", "price", "talk"})
    void patternsAreSpelledAsMessagesAreNormalised(String file) {
        for (CsvRow row : CsvFile.read("understanding/lexicon/" + file + ".csv")) {
            for (String column : List.of("en", "ru")) {
                for (String pattern : row.list(column)) {
                    assertEquals(TextNormaliser.typed(pattern), pattern);
                    assertFalse(pattern.contains("-") || pattern.contains("  "), pattern);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"dishes,DISH", "world-dishes,DISH", "places,COUNTRY", "places,REGION", "grapes,GRAPE", "occasions,OCCASION", "taste,AROMA"})
    void lexiconKnowsOnlyCodesOfTheVocabulary(String file, Term term) {
        DishGroups groups = new DishGroups();
        Set<String> unknown = new TreeSet<>();
        for (CsvRow row : CsvFile.read("understanding/lexicon/" + file + ".csv")) {
            if (row.getField("dimension").equalsIgnoreCase(term.name())) {
                unknown.addAll(groups.expand(row.list("code")));
            }
        }
        unknown.removeAll(codes(term));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyDishAndOccasionHasWordsAndCanBeAskedFor() {
        assertTrue(column("sommelier/wording/dishes.csv", "code").containsAll(codes(Term.DISH)));
        assertTrue(column("sommelier/wording/occasions.csv", "code").containsAll(codes(Term.OCCASION)));
        Set<String> askable = column("understanding/lexicon/dishes.csv", "code");
        askable.addAll(column("understanding/lexicon/world-dishes.csv", "code"));
        assertTrue(askable.containsAll(codes(Term.DISH)));
        assertTrue(column("understanding/lexicon/occasions.csv", "code").containsAll(codes(Term.OCCASION)));
        assertTrue(column("sommelier/wording/dishes.csv", "code").containsAll(askable));
        assertTrue(column("sommelier/wording/occasions.csv", "code").containsAll(column("understanding/lexicon/occasions.csv", "code")));
    }

    /** A dish of the world's kitchens is known in at least one language, most in both. */
    @Test
    void knowsDishesOfManyKitchens() {
        Set<String> names = new HashSet<>();
        for (String file : List.of("dishes", "world-dishes")) {
            CsvFile.read("understanding/lexicon/" + file + ".csv").forEach(row -> List.of("en", "ru")
                    .forEach(language -> names.addAll(row.list(language))));
        }
        assertTrue(names.size() >= 2400, names.size() + " names");
    }

    @Test
    void everyPlaceHasItsRussianCase() {
        Set<String> places = column("sommelier/wording/places.csv", "code");
        assertTrue(places.containsAll(codes(Term.COUNTRY)));
        Set<String> regions = codes(Term.REGION).stream().filter(code -> !code.endsWith("_various"))
                .collect(Collectors.toCollection(TreeSet::new));
        regions.removeAll(places);
        assertEquals(Set.of(), regions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void greetingsDifferInFortyThoughts(String language) {
        Set<String> thoughts = new TreeSet<>();
        CsvFile.read("sommelier/wording/seasons.csv").forEach(row -> thoughts.add(row.getField(language + "_open")));
        CsvFile.read("sommelier/wording/time-of-day.csv").stream()
                .filter(row -> Set.of("weekend", "friday", "weekday", "late", "any").contains(row.getField("moment")))
                .forEach(row -> thoughts.add(row.getField(language)));
        assertTrue(thoughts.size() >= 40, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "time-of-day", "seasons"})
    void templatesDoNotShout(String file) {
        for (CsvRow row : CsvFile.read("sommelier/wording/" + file + ".csv")) {
            assertFalse(String.join(" ", row.getFields()).contains("!"), row.toString());
        }
    }

    @Test
    void whateverIsGivenUpIsSaid() {
        Set<String> said = column("sommelier/wording/answers.csv", "key");
        column("sommelier/choosing/relaxing.csv", "dimension")
                .forEach(dimension -> assertTrue(said.contains("relaxed." + dimension), dimension));
    }

    @Test
    void everyTemplateSpeaksBothLanguages() {
        for (CsvRow row : CsvFile.read("sommelier/wording/answers.csv")) {
            assertFalse(row.getField("en").isBlank() || row.getField("ru").isBlank(), row.toString());
        }
    }
}
