package dev.sommelier.wine.names;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what each word of a wine's name does there. "Marlborough Sauvignon Blanc" is a place and a grape, "Chablis
 * Premier Cru" a name and a rank; only a name by itself says which wine is meant.
 */
@ApplicationScoped
public class NameWords {

    /** What a word of a name is. The weight says how much it tells of which wine is meant. */
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

    /** Shorter words are met everywhere: «пап» of Châteauneuf-du-Pape, "pic". */
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

    /** Whether a word is so common, in speech or on labels, that it never stands for a misspelt name. */
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

    /** How many words from here on are a grape: 0, or those of the longest one. */
    private int grapeAt(List<String> name, int from) {
        for (int to = name.size(); to > from; to--) {
            if (grapes.contains(name.subList(from, to))) {
                return to - from;
            }
        }
        return 0;
    }

    /** What a word is wherever it stands; a grape of several words shows only in {@link #parts}. */
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
