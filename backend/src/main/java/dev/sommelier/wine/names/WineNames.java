package dev.sommelier.wine.names;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.names.NameWords.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the wines that a text names. */
@ApplicationScoped
public class WineNames {

    private record Found(Wine wine, double score) {
    }

    private static final double NOT_NAMED = Double.NEGATIVE_INFINITY;
    private static final int PRODUCER = 2;
    private static final int SHORTEST = 3;
    private static final int MAX_WORDS = 60;

    private final NameWords nameWords;

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

    /** The wines that the text names, the one named most fully first. */
    public List<Wine> named(String text, List<Wine> wines, int limit) {
        Set<String> said = new TreeSet<>(TextNormaliser.words(text));
        List<Found> found = new ArrayList<>();
        for (Wine wine : wines) {
            double score = score(wine, said);
            if (score > NOT_NAMED) {
                found.add(new Found(wine, score));
            }
        }
        return found.stream().sorted(Comparator.comparingDouble(Found::score).reversed()
                        .thenComparing(one -> one.wine().code()).thenComparing(one -> one.wine().id()))
                .limit(limit).map(Found::wine).toList();
    }

    private double score(Wine wine, Set<String> said) {
        String russian = wine.name(Language.RU);
        double name = Math.max(name(wine.name(Language.EN), said, false),
                Math.max(name(russian, said, false), name(russian, said, true)));
        return isProducerSaid(wine, said) ? PRODUCER + Math.max(name, 0) : name;
    }

    /** The score of the words said less those not said. */
    private double name(String name, Set<String> said, boolean transcribed) {
        List<String> words = TextNormaliser.words(name);
        List<Part> parts = nameWords.parts(words);
        NameTally tally = new NameTally();
        for (int i = 0; i < words.size(); i++) {
            if (words.indexOf(words.get(i)) < i) {
                // A word that the name repeats counts once.
                continue;
            }
            String word = transcribed ? Transcription.latin(words.get(i)) : words.get(i);
            tally.add(parts.get(i), likeness(word, said));
        }
        return tally.isNamed() ? tally.score() : NOT_NAMED;
    }

    private double likeness(String word, Set<String> said) {
        double best = 0;
        for (String spoken : said) {
            if (SpokenWord.isForm(spoken, word)) {
                return SpokenWord.EXACT;
            }
            if (!nameWords.isCommon(spoken) && SpokenWord.isSlip(spoken, word)) {
                best = SpokenWord.MISSPELT;
            }
        }
        return best;
    }

    private boolean isProducerSaid(Wine wine, Set<String> said) {
        if (wine.producer() == null) {
            return false;
        }
        List<String> words = TextNormaliser.words(wine.producer()).stream()
                .filter(word -> nameWords.part(word) == Part.NAME).toList();
        return !words.isEmpty() && words.stream().allMatch(word -> likeness(word, said) > 0);
    }
}
