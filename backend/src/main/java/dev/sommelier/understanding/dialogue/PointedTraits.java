package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.wine.catalogue.Wine;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The wines shown that a message points at by what tells them from the others: "that Cabernet", «та, что из Грузии». */
final class PointedTraits {

    private static final Set<Dimension> TELLING = Set.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final Set<String> POINTING = Set.of("the", "that", "this", "то", "та", "тот", "ту", "того", "той",
            "тем", "это", "этот", "эту", "этого", "которое", "который", "которая");
    /** The most tokens between the pointing word and what tells the wine: "that nice Cabernet", «та, что из Грузии». */
    private static final int REACH = 3;
    private static final Set<Dimension> NAMING = Set.of(Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final Set<String> TAKING = Set.of("беру", "берем", "возьму", "возьмем", "забираю", "забираем", "заверни",
            "заверните", "покупаю", "куплю", "take", "taking", "buying");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
    private static final int SHORT = 9;

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final ShownList list;
    private final Dialogue dialogue;
    private final Set<Wine> wines = new LinkedHashSet<>();
    private final Set<Integer> positions = new HashSet<>();
    private boolean meansAll;

    PointedTraits(List<Token> tokens, List<Mention> mentions, ShownList list, Dialogue dialogue) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.list = list;
        this.dialogue = dialogue;
        find();
    }

    Set<Wine> wines() {
        return wines;
    }

    /** The tokens that point. */
    Set<Integer> positions() {
        return positions;
    }

    /** Whether all wines of the list have what is pointed at. */
    boolean meanAll() {
        return meansAll;
    }

    /** "That Cabernet", "the sparkling one", «которое из Грузии»: what some wines of a list have, and not all. */
    private void find() {
        for (Mention mention : mentions) {
            if (!TELLING.contains(mention.dimension()) || !isPointedAt(mention) && !isTaken(mention)) {
                continue;
            }
            List<Wine> fitting = fitting(list, mention);
            meansAll |= list.wines().size() > 1 && list.wines().stream().allMatch(wine -> WineTraits.has(wine, mention));
            if (fitting.isEmpty()) {
                fitting = dialogue.lists().stream().map(one -> fitting(one, mention)).filter(some -> !some.isEmpty())
                        .reduce((before, last) -> last).orElse(List.of());
            }
            if (!fitting.isEmpty()) {
                wines.addAll(fitting);
                IntStream.range(mention.from(), mention.to()).forEach(positions::add);
            }
        }
    }

    private static List<Wine> fitting(ShownList list, Mention mention) {
        List<Wine> fitting = list.wines().stream().filter(wine -> WineTraits.has(wine, mention)).toList();
        return fitting.size() == list.wines().size() && fitting.size() > 1 ? List.of() : fitting;
    }

    /**
     * Whether one wine of the list is taken by its name: «беру мальбек», «то, что из Аргентины, берём». In Russian no
     * article points.
     */
    private boolean isTaken(Mention mention) {
        return NAMING.contains(mention.dimension()) && tokens.size() <= SHORT
                && tokens.stream().anyMatch(token -> TAKING.contains(token.text())) && fitting(list, mention).size() == 1;
    }

    private boolean isPointedAt(Mention mention) {
        boolean one = mention.to() < tokens.size() && tokens.get(mention.to()).is("one")
                && !(mention.from() > 0 && INDEFINITE.contains(tokens.get(mention.from() - 1).text()));
        return one || IntStream.range(Math.max(0, mention.from() - REACH), mention.from())
                .anyMatch(at -> POINTING.contains(tokens.get(at).text()));
    }
}
