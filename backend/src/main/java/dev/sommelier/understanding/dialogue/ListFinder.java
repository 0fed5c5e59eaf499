package dev.sommelier.understanding.dialogue;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Lexicon;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.ProperNames;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the list of wines a message means by what was asked for then: "what did we choose for the duck". */
final class ListFinder {

    private static final Set<Dimension> TELLING = Set.of(Dimension.DISH, Dimension.OCCASION, Dimension.COLOUR,
            Dimension.KIND, Dimension.SWEETNESS, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final Set<String> PEOPLE = WordClasses.of("people");
    private static final int LONG_ENOUGH = 4;
    private static final int FACET = 3;
    private static final int STEM = 3;

    private final Lexicon lexicon;

    ListFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The list that answers to most of the message, the later among equals; the one in focus when none does better. */
    ShownList find(Utterance said, Dialogue dialogue) {
        ShownList best = dialogue.focus();
        int most = score(best, said);
        for (int i = dialogue.lists().size() - 1; i >= 0; i--) {
            int score = score(dialogue.lists().get(i), said);
            if (score > most) {
                best = dialogue.lists().get(i);
                most = score;
            }
        }
        return best;
    }

    boolean isAbout(ShownList list, Utterance said) {
        return score(list, said) > 0;
    }

    private int score(ShownList list, Utterance said) {
        int score = 0;
        for (Mention mention : said.mentions()) {
            if (TELLING.contains(mention.dimension())) {
                if (said.reading().facet(mention.dimension()).refused().contains(mention.code())) {
                    score += list.wish().refused(mention.dimension()).contains(mention.code()) ? FACET : -1;
                    continue;
                }
                boolean asked = list.wish().wanted(mention.dimension()).contains(mention.code())
                        || mention.is(Dimension.SWEETNESS, "sweet") && list.wish().wants(Dimension.SWEETNESS)
                                && !list.wish().wanted(Dimension.SWEETNESS).contains("dry");
                boolean had = !list.isEmpty() && list.wines().stream()
                        .allMatch(wine -> WineTraits.has(wine, mention.dimension(), Facet.wanting(Set.of(mention.code()))));
                score += asked ? FACET : had ? 1 : 0;
            }
        }
        List<String> asked = words(Tokenizer.tokens(TextNormaliser.typed(list.request())));
        List<Token> telling = IntStream.range(0, said.tokens().size()).filter(at -> !said.cues().holds(at))
                .mapToObj(said.tokens()::get).toList();
        return score + (int) words(telling).stream()
                .filter(word -> asked.stream()
                        .anyMatch(other -> ProperNames.alike(word, other) || isSamePerson(word, other)))
                .count();
    }

    /** Whether two forms name one person: «муж» and «мужу» in two messages. */
    private static boolean isSamePerson(String word, String other) {
        return PEOPLE.contains(word) && PEOPLE.contains(other) && word.regionMatches(0, other, 0, STEM);
    }

    private List<String> words(List<Token> tokens) {
        return tokens.stream().filter(token -> token.is(Token.Type.WORD)).map(Token::text)
                .filter(word -> PEOPLE.contains(word) || word.length() >= LONG_ENOUGH && !lexicon.ordinary().contains(word)).distinct().toList();
    }
}
