package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which of the wines shown a message takes. */
final class ShownChoice {

    /** What a message may hold besides the wine, to be a choice. */
    private static final Set<DialogueCue> IDLE = EnumSet.of(DialogueCue.FILLER, DialogueCue.TAKE, DialogueCue.LIKES, DialogueCue.THESE, DialogueCue.THAT, DialogueCue.THIS, DialogueCue.CORRECT,
            DialogueCue.THANKS, DialogueCue.PRAISE, DialogueCue.ACK, DialogueCue.LAUGH, DialogueCue.FIRST, DialogueCue.SECOND, DialogueCue.THIRD, DialogueCue.LAST, DialogueCue.BOTH, DialogueCue.WANTS,
            DialogueCue.HELLO, DialogueCue.LUCK, DialogueCue.GOODBYE);
    private static final Set<String> NOUNS = Set.of("bottle", "wine", "one", "вино", "бутылку", "бутылка", "номер", "number");
    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE, Dimension.SWEETNESS);
    private static final Set<String> POINTING = Set.of("the", "one", "that", "то", "тот", "ту", "та", "которое", "который");
    private static final Map<Relative, DialogueCue> MEASURES = Map.ofEntries(Map.entry(Relative.CHEAPER, DialogueCue.CHEAPEST),
            Map.entry(Relative.DEARER, DialogueCue.DEAREST), Map.entry(Relative.LIGHTER, DialogueCue.LIGHTEST),
            Map.entry(Relative.FULLER, DialogueCue.FULLEST), Map.entry(Relative.DRIER, DialogueCue.DRIEST),
            Map.entry(Relative.SWEETER, DialogueCue.SWEETEST), Map.entry(Relative.FRESHER, DialogueCue.FRESHEST),
            Map.entry(Relative.SOFTER, DialogueCue.SOFTEST), Map.entry(Relative.LESS_TANNIC, DialogueCue.LEAST_TANNIC),
            Map.entry(Relative.MORE_TANNIC, DialogueCue.MOST_TANNIC), Map.entry(Relative.FRUITIER, DialogueCue.FRUITIEST));
    /** What a superlative puts first. */
    private static final Map<DialogueCue, Comparator<Wine>> ORDERS = Map.of(
            DialogueCue.CHEAPEST, Comparator.comparing(Wine::typicalPrice), DialogueCue.DEAREST,
                    Comparator.comparing(Wine::typicalPrice).reversed(),
            DialogueCue.LIGHTEST, Comparator.comparing(Wine::body), DialogueCue.FULLEST, Comparator.comparing(Wine::body).reversed(),
            DialogueCue.DRIEST, Comparator.comparing(Wine::sweetness), DialogueCue.SWEETEST, Comparator.comparing(Wine::sweetness).reversed(),
            DialogueCue.FRESHEST, Comparator.comparing(Wine::acidity).reversed(),
            DialogueCue.SOFTEST, Comparator.comparing((Wine wine) -> wine.tannin() + wine.acidity()),
            DialogueCue.LEAST_TANNIC, Comparator.comparing(Wine::tannin));
    private static final Set<String> WHICH = Set.of("which", "which's", "whichs", "какое", "какой", "какая", "которое", "который");
    private static final Set<String> THEN = Set.of("then", "ok", "okay", "тогда", "ладно", "ок", "окей");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "some");
    private static final Set<String> FOR = Set.of("for", "with", "to", "к", "ко", "под", "для", "на");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "\n");
    private static final Set<String> TOO = Set.of("too", "слишком", "чересчур");
    private static final Set<String> EXISTS = Set.of("есть", "найдется", "there", "have", "got");
    private static final int FEW = 3;
    private static final int SHORT = 8;
    private static final int LONGEST_CHOICE = 14;

    private ShownChoice() {
    }

    /** Whether the message takes, or only likes, the wine it tells of. */
    static boolean isMade(Utterance said, References references) {
        return isClauseOfItsOwn(said, references) || isWhole(said, references);
    }

    /**
     * Whether one clause is nothing but the choice, and the others only tell of it: "ok, the first, friends come at eight",
     * «давай первое, завтра друзья», «ладно, без стихов. третье».
     */
    static boolean isClauseOfItsOwn(Utterance said, References references) {
        boolean open = said.isMarked() || said.isComparative() || said.reading().budget() != null || !references.hasOrdinal()
                || references.wines().size() != 1 || said.words() > LONGEST_CHOICE || opensRequest(said) || ShownTopic.of(said) != null
                || STYLE.stream().anyMatch(said.reading()::wants) || said.has(DialogueCue.ANOTHER);
        if (open) {
            return false;
        }
        List<Token> tokens = said.tokens();
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || tokens.get(at).is(Token.Type.STOP) || tokens.get(at).is(Token.Type.DASH)) {
                int start = from;
                int end = at;
                boolean pointing = references.positions().stream().anyMatch(place -> place >= start && place < end);
                Set<Integer> besides = new HashSet<>(references.positions());
                IntStream.range(start, end).filter(place -> NOUNS.contains(tokens.get(place).text())).forEach(besides::add);
                if (pointing && said.cues().cover(start, end, IDLE, besides)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private static boolean isWhole(Utterance said, References references) {
        boolean story = said.words() > LONGEST_CHOICE || said.isFood() && said.words() > SHORT
                || references.wines().size() > 1 && said.tokens().stream().anyMatch(token -> token.is("or") || token.is("или"));
        boolean open = said.isMarked() || said.isComparative() || said.reading().budget() != null || story
                || references.hasOrdinal() && opensRequest(said);
        if (open) {
            return false;
        }
        Set<Integer> besides = new HashSet<>(references.positions());
        for (int at = 0; at < said.tokens().size(); at++) {
            Token token = said.tokens().get(at);
            if (token.is(Token.Type.STOP) || token.is(Token.Type.DASH)) {
                besides.add(at);
            }
        }
        if (said.cues().cover(0, said.tokens().size(), IDLE, besides)) {
            return true;
        }
        boolean asks = said.isQuestion() || ShownTopic.of(said) != null && ShownTopic.of(said) != DialogueCue.PAIRS
                && ShownTopic.of(said) != DialogueCue.DESCRIBE;
        if (said.has(DialogueCue.TAKE)) {
            return !asks;
        }
        boolean likes = said.has(DialogueCue.LIKES) || said.reading().intent() == Intent.LIKED;
        return !asks && (likes || ShownTopic.of(said) == null && said.isBare() && said.words() <= SHORT);
    }

    /**
     * Whether another wine is wanted for another dish, and none of those shown: "and the second, for the chicken
     * wings".
     */
    static boolean opensRequest(Utterance said) {
        return said.isFood() && !said.isQuestion() && !said.has(DialogueCue.PAIRS) && !said.has(DialogueCue.TAKE) && !said.has(DialogueCue.LIKES)
                && IntStream.range(0, said.tokens().size() - 1).anyMatch(at -> (said.tokens().get(at).is(Token.Type.DASH)
                        || said.tokens().get(at).is(":") || said.tokens().get(at).is(","))
                                && FOR.contains(said.tokens().get(at + 1).text()));
    }

    /** Whether other wines are wanted: "the first is too sweet, is there a drier one", "these are all heavy. Lighter?" */
    static boolean turnsAway(Utterance said) {
        if (!said.isComparative() || said.has(DialogueCue.TAKE)) {
            return false;
        }
        List<Token> tokens = said.tokens();
        int start = IntStream.range(0, tokens.size() - 1).filter(at -> ENDS.contains(tokens.get(at).text()))
                .reduce(0, (before, at) -> at + 1);
        boolean alone = start > 0 && tokens.size() - start <= FEW + 1 && said.mentions().stream()
                .anyMatch(m -> m.is(Dimension.RELATIVE) && m.from() >= start);
        boolean tooMuch = said.cues().hasAny(DialogueCue.ORDINALS) && (said.has(DialogueCue.ASKS) || said.isMarked())
                && tokens.stream().anyMatch(token -> TOO.contains(token.text()))
                && tokens.stream().anyMatch(token -> EXISTS.contains(token.text()));
        return alone || tooMuch;
    }

    /** The widest superlative of the message that points at the wines shown, or null. */
    static DialogueCue superlative(Utterance said) {
        DialogueCue widest = said.cues().widest(DialogueCue.SUPERLATIVES);
        return widest == null || isIndefinite(said, widest) ? measure(said) : widest;
    }

    /** "Which of those is lighter": one of several, by a comparative; null when it is no such question. */
    static DialogueCue measure(Utterance said) {
        Set<Relative> relatives = said.reading().relatives();
        boolean asks = said.has(DialogueCue.PICK) || said.has(DialogueCue.ASKS_WHICH) || said.tokens().stream().limit(FEW).anyMatch(token ->
                WHICH.contains(token.text()) && (said.isMarked() || !Endings.isCyrillic(token.text())));
        return asks && !said.has(DialogueCue.TAKE) && relatives.size() == 1 && said.reading().budget() == null
                ? MEASURES.get(relatives.iterator().next()) : null;
    }

    /** Whether another wine is wanted: "a cheap one for the mimosas", where "the cheap one" means one of those shown. */
    private static boolean isIndefinite(Utterance said, DialogueCue superlative) {
        return said.cues().of(superlative).stream().allMatch(found -> found.from() > 0
                && INDEFINITE.contains(said.tokens().get(found.from() - 1).text()));
    }

    /** The wine that "I'll take the cheapest" and «беру то, что подешевле» decide for. */
    static Optional<Wine> best(Utterance said, DialogueCue superlative, ShownList list) {
        boolean plain = superlative == null ? said.reading().facets().isEmpty() : said.isStyleOnly();
        boolean takes = said.has(DialogueCue.TAKE) || said.words() <= SHORT && said.tokens().stream().limit(2)
                .anyMatch(token -> THEN.contains(token.text()));
        if (!takes || said.isMarked() || !plain || said.reading().budget() != null || ShownTopic.of(said) != null) {
            return Optional.empty();
        }
        boolean pointing = said.tokens().stream().anyMatch(token -> POINTING.contains(token.text()));
        Set<Relative> relatives = said.reading().relatives();
        if (list.wines().size() < 2 || superlative == null && (!pointing || relatives.size() != 1)) {
            return Optional.empty();
        }
        DialogueCue measure = superlative != null ? superlative : MEASURES.get(relatives.iterator().next());
        Comparator<Wine> order = measure == null ? null : ORDERS.get(measure);
        return order == null ? Optional.empty() : list.wines().stream().min(order);
    }
}
