package dev.sommelier.insight.rules.event;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The names of places that people travel to: those of {@code destinations.csv}, and countries and regions of wine. */
final class Destinations {

    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.COUNTRY, Dimension.REGION);

    private final PhraseFinder<Boolean> towns = PhraseFinder.of(CsvFile.read("insight/destinations.csv"), List.of("en", "ru"),
            row -> true);

    /** Where the name of a place that begins here ends; the beginning when none does. */
    int end(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        int town = towns.in(tokens).stream().filter(place -> place.from() == from).mapToInt(Place::to).findFirst().orElse(from);
        int region = sentence.mentions().stream().filter(m -> PLACES.contains(m.dimension()) && m.from() == from)
                .mapToInt(Mention::to).max().orElse(from);
        int end = Math.max(town, region);
        return end > from ? end : from < tokens.size() && sentence.capitals().contains(tokens.get(from).text())
                && !tokens.get(from).text().contains("'") ? from + 1 : from;
    }

    /** Whether a place begins here that is known by its name, not only by a capital. */
    boolean knows(Sentence sentence, int from) {
        return towns.in(sentence.tokens()).stream().anyMatch(place -> place.from() == from) || sentence.mentions().stream()
                .anyMatch(m -> PLACES.contains(m.dimension()) && m.from() == from);
    }

    boolean isTown(String word) {
        return !towns.in(Tokenizer.tokens(word)).isEmpty();
    }
}
