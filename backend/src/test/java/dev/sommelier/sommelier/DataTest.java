package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sommelier.sommelier.choosing.DishGroups;
import dev.sommelier.understanding.Normaliser;
import dev.sommelier.understanding.Table;
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
        return new HashSet<>(House.VOCABULARY.codes(term));
    }

    private static Set<String> column(String file, String column) {
        return Table.read(file).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"taste", "dishes", "places", "grapes", "occasions", "price", "talk"})
    void patternsAreSpelledAsMessagesAreNormalised(String file) {
        for (NamedCsvRecord row : Table.read("lexicon/" + file + ".csv")) {
            for (String column : List.of("en", "ru")) {
                for (String pattern : Table.list(row.getField(column))) {
                    assertEquals(Normaliser.normalise(pattern), pattern);
                    assertFalse(pattern.contains("-") || pattern.contains("  "), pattern);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"dishes,DISH", "places,COUNTRY", "places,REGION", "grapes,GRAPE", "occasions,OCCASION", "taste,AROMA"})
    void lexiconKnowsOnlyCodesOfTheVocabulary(String file, Term term) {
        DishGroups groups = new DishGroups();
        Set<String> unknown = new TreeSet<>();
        for (NamedCsvRecord row : Table.read("lexicon/" + file + ".csv")) {
            if (row.getField("dimension").equalsIgnoreCase(term.name())) {
                unknown.addAll(groups.open(Table.list(row.getField("code"))));
            }
        }
        unknown.removeAll(codes(term));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyDishAndOccasionHasWordsAndCanBeAskedFor() {
        assertTrue(column("wording/dishes.csv", "code").containsAll(codes(Term.DISH)));
        assertTrue(column("wording/occasions.csv", "code").containsAll(codes(Term.OCCASION)));
        assertTrue(column("lexicon/dishes.csv", "code").containsAll(codes(Term.DISH)));
        assertTrue(column("lexicon/occasions.csv", "code").containsAll(codes(Term.OCCASION)));
        assertTrue(column("wording/dishes.csv", "code").containsAll(column("lexicon/dishes.csv", "code")));
        assertTrue(column("wording/occasions.csv", "code").containsAll(column("lexicon/occasions.csv", "code")));
    }

    @Test
    void everyPlaceHasItsRussianCase() {
        Set<String> places = column("wording/places.csv", "code");
        assertTrue(places.containsAll(codes(Term.COUNTRY)));
        Set<String> regions = codes(Term.REGION).stream().filter(code -> !code.endsWith("_various"))
                .collect(Collectors.toCollection(TreeSet::new));
        regions.removeAll(places);
        assertEquals(Set.of(), regions);
    }

    @Test
    void glossaryExplainsFortyTermsInBothLanguages() {
        List<NamedCsvRecord> rows = Table.read("glossary.csv");
        assertTrue(rows.size() >= 40, rows.size() + " entries");
        for (NamedCsvRecord row : rows) {
            assertTrue(row.getField("en").length() > 60 && row.getField("ru").length() > 60, row.getField("code"));
            assertFalse((row.getField("en") + row.getField("ru")).contains("!"), row.getField("code"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "moments", "seasons"})
    void templatesDoNotShout(String file) {
        for (NamedCsvRecord row : Table.read("wording/" + file + ".csv")) {
            assertFalse(String.join(" ", row.getFields()).contains("!"), row.toString());
        }
    }

    @Test
    void everyTemplateSpeaksBothLanguages() {
        for (NamedCsvRecord row : Table.read("wording/answers.csv")) {
            assertFalse(row.getField("en").isBlank() || row.getField("ru").isBlank(), row.toString());
        }
    }
}
