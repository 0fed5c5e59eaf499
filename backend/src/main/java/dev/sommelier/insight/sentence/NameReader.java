package dev.sommelier.insight.sentence;

import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds the wines a sentence names or, for a name of several wines, the style they share. */
public final class NameReader {

    private static final int MOST = 15;

    /**
     * A name of the catalogue that was said.
     *
     * @param wine   the wine it means, or null when it is the name of several
     * @param family what those have in common, else {@link Style#NONE}
     * @param words  the words of the sentence that said it
     * @param name   what was said, as it is spelled
     */
    public record Named(Wine wine, Style family, Set<String> words, BilingualName name) {
    }

    private record Candidate(Wine wine, Set<String> words) {
    }

    private final WineCatalogue catalogue;
    private final Lexicon lexicon;
    private final ProperNames names;

    public NameReader(WineCatalogue catalogue, Lexicon lexicon, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.lexicon = lexicon;
        this.names = new ProperNames(vocabulary);
    }

    /**
     * @param colours colours the sentence speaks of, which tell a red Sancerre from a white
     * @param shown   wines in view, which are meant before others of the name
     */
    public List<Named> named(String text, Set<String> colours, List<Wine> shown) {
        List<Candidate> left = new ArrayList<>(catalogue.named(text, MOST).stream()
                .map(wine -> new Candidate(wine, names.wordsFor(wine, text, lexicon)))
                .filter(candidate -> !candidate.words().isEmpty()).toList());
        List<Named> named = new ArrayList<>();
        while (!left.isEmpty()) {
            Candidate best = left.get(0);
            List<Candidate> rivals = left.stream()
                    .filter(other -> !Collections.disjoint(other.words(), best.words())).toList();
            named.add(choose(best, rivals, text, colours, shown));
            left.removeAll(rivals);
        }
        return named;
    }

    private Named choose(
            Candidate best, List<Candidate> rivals, String text, Set<String> colours, List<Wine> shown) {
        List<Wine> equal = rivals.stream().filter(other -> other.words().containsAll(best.words()))
                .map(Candidate::wine).toList();
        List<Wine> inView = equal.stream().filter(shown::contains).toList();
        if (inView.size() == 1) {
            return new Named(inView.get(0), Style.NONE, best.words(), BilingualName.of(inView.get(0)));
        }
        BilingualName said = BilingualName.said(best.wine(), text, best.words());
        if (equal.size() == 1 || names.isComplete(best.wine(), text)) {
            return new Named(best.wine(), Style.NONE, best.words(), said);
        }
        List<Wine> coloured = equal.stream()
                .filter(wine -> colours.contains(EnumCode.of(wine.colour()))).toList();
        return coloured.size() == 1
                ? new Named(coloured.get(0), Style.NONE, best.words(), BilingualName.of(coloured.get(0)))
                : new Named(null, WineStyles.shared(coloured.isEmpty() ? equal : coloured), best.words(), said);
    }
}
