package dev.sommelier.wine.names;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.names.NameWords.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds the wines that a text names. */
@ApplicationScoped
public class WineNames {

    private record ScoredWine(Wine wine, double score) {
    }

    private record NameWord(String text, String latin, Part part) {
    }

    private static final double NOT_NAMED = Double.NEGATIVE_INFINITY;
    private static final int PRODUCER = 2;
    private static final int SHORTEST = 3;
    private static final int MAX_WORDS = 60;

    private final NameWords nameWords;
    /** Grows with the names of the catalogue only. */
    private final Map<String, List<NameWord>> wordsByName = new ConcurrentHashMap<>();

    public WineNames(NameWords nameWords) {
        this.nameWords = nameWords;
    }

    /** The words of a sentence that may belong to a name, each once. */
    public List<String> telling(String text) {
        return TextNormaliser.words(text).stream().distinct()
                .filter(word -> word.length() >= SHORTEST && nameWords.part(word) != Part.EVERYDAY
                        && nameWords.part(word) != Part.LABEL)
                .limit(MAX_WORDS).toList();
    }

    public NameIndex index(List<Wine> wines) {
        return new NameIndex(wines, this);
    }

    /** Whether a word is too common to be a misspelling of another. */
    boolean isCommon(String word) {
        return nameWords.isCommon(word);
    }

    /** The words of a wine's names and producer, Russian ones in Latin letters too. */
    Set<String> spellings(Wine wine) {
        Set<String> spellings = new HashSet<>();
        for (Language language : Language.values()) {
            for (NameWord word : words(wine.name(language))) {
                spellings.add(word.text());
                spellings.add(word.latin());
            }
        }
        if (wine.producer() != null) {
            words(wine.producer()).forEach(word -> spellings.add(word.text()));
        }
        spellings.remove("");
        return spellings;
    }

    /** Those of the wines that the text names, the one named most fully first. */
    public List<Wine> named(String text, List<Wine> wines, int limit) {
        Said said = new Said(text);
        List<ScoredWine> found = new ArrayList<>();
        for (Wine wine : wines) {
            double score = score(wine, said);
            if (score > NOT_NAMED) {
                found.add(new ScoredWine(wine, score));
            }
        }
        return found.stream().sorted(Comparator.comparingDouble(ScoredWine::score).reversed()
                        .thenComparing(one -> one.wine().code()).thenComparing(one -> one.wine().id()))
                .limit(limit).map(ScoredWine::wine).toList();
    }

    private double score(Wine wine, Said said) {
        List<NameWord> russian = words(wine.name(Language.RU));
        double name = Math.max(score(words(wine.name(Language.EN)), said, NameWord::text),
                Math.max(score(russian, said, NameWord::text), score(russian, said, NameWord::latin)));
        return isProducerSaid(wine, said) ? PRODUCER + Math.max(name, 0) : name;
    }

    /** The score of the words said less those not said. */
    private static double score(List<NameWord> name, Said said, Function<NameWord, String> spelling) {
        NameTally tally = new NameTally();
        for (NameWord word : name) {
            tally.add(word.part(), said.likeness(spelling.apply(word)));
        }
        return tally.isNamed() ? tally.score() : NOT_NAMED;
    }

    private List<NameWord> words(String name) {
        return wordsByName.computeIfAbsent(name, this::split);
    }

    /** A word that the name repeats counts once. */
    private List<NameWord> split(String name) {
        List<String> words = TextNormaliser.words(name);
        List<Part> parts = nameWords.parts(words);
        return IntStream.range(0, words.size()).filter(i -> words.indexOf(words.get(i)) == i)
                .mapToObj(i -> new NameWord(words.get(i), Transcription.latin(words.get(i)), parts.get(i))).toList();
    }

    private boolean isProducerSaid(Wine wine, Said said) {
        if (wine.producer() == null) {
            return false;
        }
        List<NameWord> names = words(wine.producer()).stream()
                .filter(word -> nameWords.part(word.text()) == Part.NAME).toList();
        return !names.isEmpty() && names.stream().allMatch(word -> said.likeness(word.text()) > 0);
    }

    /** The words of one text. How like each word of the catalogue is to them is found once. */
    private final class Said {

        private final Set<String> words;
        private final Map<String, Double> likeness = new HashMap<>();

        Said(String text) {
            words = new TreeSet<>(TextNormaliser.words(text));
        }

        double likeness(String word) {
            return likeness.computeIfAbsent(word, this::find);
        }

        private double find(String word) {
            double best = 0;
            for (String spoken : words) {
                if (SpokenWord.isForm(spoken, word)) {
                    return SpokenWord.EXACT;
                }
                if (!nameWords.isCommon(spoken) && SpokenWord.isSlip(spoken, word)) {
                    best = SpokenWord.MISSPELT;
                }
            }
            return best;
        }
    }
}
