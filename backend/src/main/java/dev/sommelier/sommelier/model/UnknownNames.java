package dev.sommelier.sommelier.model;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names of wines in the words of a model that the catalogue does not have: makers, vineyards and vintages it made up.
 * Grapes, places and styles are no such names, nor is what the person named first.
 */
@Singleton
public class UnknownNames {

    private static final int NAMED = 5;
    private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}’'-]*";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])" + CAPITALISED
            + "(?:\\s+(?:(?:de|di|del|della|dei|du|des|la|le|les|da|do|von|van|der|of|и|де|ди|дель)\\s+){0,2}(?:"
            + CAPITALISED + "|" + YEAR + "))*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:^|[.!?…:;«\"(*_\\n])\\s*$");

    private final WineCatalogue catalogue;
    private final Set<String> makers;
    private final Set<String> known;
    private final Set<String> wineWords;

    UnknownNames(WineCatalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        wineWords = words(vocabulary, Term.GRAPE, Term.REGION);
        known = words(vocabulary, Term.values());
        known.addAll(listed("style"));
        makers = listed("maker");
    }

    private static Set<String> words(Vocabulary vocabulary, Term... terms) {
        return Stream.of(terms).flatMap(term -> vocabulary.codes(term).stream().flatMap(code -> Stream.of(Language.values())
                        .flatMap(language -> words(vocabulary.word(term, code, language)))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> listed(String kind) {
        return CsvFile.read("sommelier/wine-name-words.csv").stream()
                .filter(row -> row.getField("kind").equals(kind))
                .flatMap(row -> row.words("words").stream()).flatMap(UnknownNames::words).collect(Collectors.toSet());
    }

    /**
     * @param words what the model wrote
     * @param said  what the person wrote in the session
     */
    public List<String> in(String words, String said) {
        Set<String> told = words(said).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        Matcher matcher = NAME.matcher(words);
        while (matcher.find()) {
            String name = matcher.group();
            if (SENTENCE_END.matcher(words.substring(0, matcher.start())).find()) {
                // A sentence begins with a capital anyway.
                name = name.contains(" ") && !isMaker(name) ? name.substring(name.indexOf(' ') + 1) : name;
            }
            if (isOfWine(name) && !isKnown(name, told)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private boolean isMaker(String name) {
        return words(name).findFirst().filter(makers::contains).isPresent();
    }

    /** Whether the name is one of a wine, by a word of a maker, a year behind it, or a grape or place in it. */
    private boolean isOfWine(String name) {
        List<String> words = words(name).toList();
        return words.size() > 1 && (words.stream().anyMatch(word -> makers.contains(word) || wineWords.contains(word))
                || words.get(words.size() - 1).matches(YEAR) || !catalogue.named(name, 1).isEmpty());
    }

    private boolean isKnown(String name, Set<String> told) {
        Set<String> names = new HashSet<>();
        for (Wine wine : catalogue.named(name, NAMED)) {
            Stream.of(Language.values()).flatMap(language -> words(wine.name(language))).forEach(names::add);
            names.add(String.valueOf(wine.vintage()));
            words(String.valueOf(wine.producer())).forEach(names::add);
        }
        return words(name).filter(word -> word.length() > 2)
                .allMatch(word -> known.contains(word) || told.contains(word) || names.contains(word));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(TextNormaliser.unaccented(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
