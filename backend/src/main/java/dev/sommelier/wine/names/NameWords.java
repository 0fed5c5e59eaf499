package dev.sommelier.wine.names;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classifies the words of a wine's name. "Marlborough Sauvignon Blanc" is a place and a grape, "Chablis Premier Cru" a
 * name and a rank; only a name by itself identifies a wine.
 */
@ApplicationScoped
public class NameWords {

    /** The class of a word. The weight says how much it identifies a wine. */
    enum Part {
        NAME(3),
        REGION(2),
        GRAPE(2),
        /** A country, or an adjective made of one or of a region. */
        COUNTRY(1),
        /** A word of labels: cru, riserva, brut. */
        LABEL(1),
        /** A word of everyday speech that describes: red, dry, sparkling. */
        EVERYDAY(1);

        private final int weight;

        Part(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    /** Shorter words are too common: «пап» of Châteauneuf-du-Pape, "pic". */
    private static final int SHORTEST_NAME = 4;

    private final Map<String, Part> common = new HashMap<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<List<String>> grapes = new HashSet<>();
    private final Set<String> wordsOfGrapes = new HashSet<>();

    public NameWords(Vocabulary vocabulary) {
        for (CsvRow row : CsvFile.read("wine/name-words.csv")) {
            Part part = row.constant("part", Part.class);
            for (String word : TextNormaliser.words(row.getField("words"))) {
                if (part == Part.GRAPE) {
                    grapes.add(List.of(word));
                } else {
                    common.put(word, part);
                }
            }
        }
        for (Language language : Language.values()) {
            for (String code : vocabulary.codes(Term.GRAPE)) {
                // "Syrah (Shiraz)" is two names.
                for (String name : vocabulary.word(Term.GRAPE, code, language).split("[()]")) {
                    grapes.add(TextNormaliser.words(name));
                }
            }
            for (String code : vocabulary.codes(Term.COUNTRY)) {
                TextNormaliser.words(vocabulary.word(Term.COUNTRY, code, language))
                        .forEach(word -> common.putIfAbsent(word, Part.COUNTRY));
            }
            for (String code : vocabulary.codes(Term.REGION)) {
                regions.addAll(TextNormaliser.words(vocabulary.word(Term.REGION, code, language)));
            }
        }
        grapes.remove(List.of());
        grapes.forEach(wordsOfGrapes::addAll);
    }

    /** Whether a word is too common, in speech or on labels, to be a misspelt name. */
    boolean isCommon(String word) {
        return common.containsKey(word) || wordsOfGrapes.contains(word);
    }

    /** What each word of a name is, in the order of the words. */
    List<Part> parts(List<String> name) {
        List<Part> parts = new ArrayList<>();
        while (parts.size() < name.size()) {
            int grape = grapeAt(name, parts.size());
            for (int i = 0; i < grape; i++) {
                parts.add(Part.GRAPE);
            }
            if (grape == 0) {
                parts.add(part(name.get(parts.size())));
            }
        }
        return parts;
    }

    /** The length of the longest grape name that begins here, in words; 0 without one. */
    private int grapeAt(List<String> name, int from) {
        for (int to = name.size(); to > from; to--) {
            if (grapes.contains(name.subList(from, to))) {
                return to - from;
            }
        }
        return 0;
    }

    /** The class of a word by itself; a grape of several words shows only in {@link #parts}. */
    Part part(String word) {
        Part known = common.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() < SHORTEST_NAME || word.chars().anyMatch(Character::isDigit)) {
            return Part.LABEL;
        }
        return regions.contains(word) ? Part.REGION : Part.NAME;
    }
}
