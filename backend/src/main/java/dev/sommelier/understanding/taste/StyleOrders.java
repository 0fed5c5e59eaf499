package dev.sommelier.understanding.taste;

import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.dialogue.CueLexicon;
import dev.sommelier.understanding.dialogue.Cues;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.Relative;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Finds a style that is ordered beside an opinion. */
final class StyleOrders {

    private static final Set<Dimension> KINDS = EnumSet.of(Dimension.COLOUR, Dimension.KIND);
    private static final Set<String> PLEASE = Set.of("please", "pls", "plz", "пожалуйста", "плиз");
    private static final Set<String> EXCEPTING = Set.of("but", "not", "just", "только", "но", "не");
    /** "A red that does not dry the mouth". */
    private static final Set<String> RELATIVE = Set.of("that", "which", "которое", "который", "чтобы", "чтоб");
    private static final Set<String> NOT = Set.of("not", "no", "не");
    /** "A fortified thing for after dinner, I'm bored of whisky" begins like an order. */
    private static final Set<String> ARTICLES = Set.of("a", "an", "some", "any", "one");
    /** In tokens: a style by itself, without a sentence around it. */
    private static final int BARE = 3;
    private static final int PHRASE = 6;
    private static final Set<String> ONLY = Set.of("only", "please", "только");
    private static final Set<String> STATING = Set.of("is", "are", "was", "were", "i", "we", "it's", "had", "tried", "drank", "bought",
            "я", "мы", "это", "мое", "мои", "у", "пил", "пила", "пробовал", "пробовала", "брал", "брала", "купил", "купила");

    private final CueLexicon cues;
    private final BiFunction<String, Reading, Map<Dimension, Facet>> tastes;

    /** @param tastes what a clause of a message says of taste */
    StyleOrders(CueLexicon cues, BiFunction<String, Reading, Map<Dimension, Facet>> tastes) {
        this.cues = cues;
        this.tastes = tastes;
    }

    /** Whether a bare style is said behind the opinion: "I'm allergic to being boring. Weird grape, white, dry". */
    boolean follow(Reading reading) {
        boolean judged = false;
        boolean named = false;
        boolean opening = true;
        for (String clause : KindOpinionReader.CLAUSES.split(reading.text())) {
            List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(clause));
            Cues said = cues.find(tokens);
            boolean judges = said.has(DialogueCue.LIKES_KIND) || said.has(DialogueCue.DISLIKES) || said.has(DialogueCue.DISLIKES_IT)
                    || said.has(DialogueCue.PREFERS);
            boolean ends = !tokens.isEmpty() && ONLY.contains(tokens.get(tokens.size() - 1).text());
            if (opening && (ends || !judges) && isBareStyle(tokens, tastes.apply(clause, reading))) {
                return true;
            }
            opening = false;
            boolean polite = tokens.stream().anyMatch(token -> PLEASE.contains(token.text()));
            boolean excepts = named && !judges && !tokens.isEmpty() && EXCEPTING.contains(tokens.get(0).text())
                    && tokens.stream().anyMatch(token -> NOT.contains(token.text()));
            if (excepts && tastes.apply(clause, reading).values().stream().anyMatch(facet -> !facet.refused().isEmpty())) {
                return true;
            }
            if (!KindOpinionReader.compares(clause) && !tastes.apply(clause, reading).isEmpty()
                    && (polite || judged && !judges && tokens.size() <= BARE)) {
                Map<Dimension, Facet> wished = tastes.apply(clause, reading);
                if (wished.values().stream().anyMatch(facet -> !facet.wanted().isEmpty())) {
                    return true;
                }
            }
            if (!judges && tokens.size() > BARE && ARTICLES.contains(tokens.get(0).text())
                    && tastes.apply(clause, reading).values().stream().anyMatch(facet -> !facet.wanted().isEmpty())) {
                return true;
            }
            boolean describes = !judges && tokens.stream().anyMatch(token -> RELATIVE.contains(token.text()))
                    && tastes.apply(clause, reading).entrySet().stream().anyMatch(entry -> KINDS.contains(entry.getKey())
                            && !entry.getValue().wanted().isEmpty());
            if (describes) {
                return true;
            }
            judged |= judges;
            named |= !judges && tastes.apply(clause, reading).values().stream().anyMatch(facet -> !facet.wanted().isEmpty());
        }
        return reading.relatives().contains(Relative.DEARER) || reading.relatives().contains(Relative.CHEAPER);
    }

    /**
     * Whether it is no sentence, but a style of which two things are said: "high acid whites only", «красное с
     * высокими танинами».
     */
    private static boolean isBareStyle(List<Token> tokens, Map<Dimension, Facet> tastes) {
        boolean wanted = KINDS.stream().anyMatch(dimension -> !tastes.getOrDefault(dimension, Facet.NONE).wanted().isEmpty());
        return wanted && tastes.size() > 1 && tokens.size() > 1 && tokens.size() <= PHRASE
                && tokens.stream().noneMatch(token -> STATING.contains(token.text()));
    }
}
