package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Words of food that stand for none: "tastes like popcorn", "Comté, goat and Gorgonzola", the grapes of a wine. */
final class DishAsides {

    private static final Set<String> GRAPES = Set.of("grape", "виноград");
    private static final Set<String> SERVED_WITH = Set.of("with", "and", "plus", "for", "или", "и", "с", "к", "под");
    private static final Set<String> FLAVOURS = Set.of("tastes", "taste", "smells", "smell", "notes", "hints", "flavour", "flavor",
            "reminds", "пахнет", "пахло", "нотками", "вкусом", "отдает", "напоминает");
    /** Dishes that hold no meat by themselves. */
    private static final Set<String> VEGETABLE = WordClasses.of("meatless_dish_code");
    private static final Set<String> EATING = Set.of("ест", "едят", "ем", "едим", "eat", "eats");
    private static final Set<String> NOT = Set.of("не", "doesn't", "don't", "doesnt", "dont", "not", "can't", "cannot", "won't", "never");
    private static final Set<String> TURNING = Set.of("но", "а", "он", "она", "они", "he", "she", "they", "только", "зато", "but", "only", "so", "with", "к", "под", "для",
            "есть", "будет", "what", "что", "which", "for");
    private static final int REACH = 3;
    /** Tokens of a list of foods. */
    private static final int LIST = 8;

    private final List<Token> tokens;
    private final List<Mention> mentions;

    DishAsides(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** Whether nothing of the kind is on the table. */
    boolean isNone(Mention m) {
        return isMeatless(m) || isFlavour(m) || isGoatOfCheese(m) || isUneaten(m);
    }

    /** Whether the fruit named is what the wine tastes or is made of. */
    boolean isOfWine(Mention m) {
        return isFruitOfWine(m) || isGrapeOfWine(m);
    }

    /** Whether the dish holds none of the meat it is named after: "vegan shepherd's pie", «веганский бургер». */
    private boolean isMeatless(Mention m) {
        return m.is(Dimension.DISH) && !m.is(Dimension.DISH, "vegetarian") && !VEGETABLE.contains(m.code())
                && mentions.stream().anyMatch(other -> other.is(Dimension.DISH, "vegetarian") && other.to() == m.from());
    }

    /** Whether it stands in a list of what somebody does not eat: «не ест глютен, молочку и мясо». */
    private boolean isUneaten(Mention m) {
        if (!m.is(Dimension.DISH) || m.negated()) {
            return false;
        }
        for (int at = m.from() - 1; at > 0 && at >= m.from() - LIST; at--) {
            String word = tokens.get(at).text();
            if (EATING.contains(word)) {
                return NOT.contains(tokens.get(at - 1).text());
            }
            if (tokens.get(at).is(Token.Type.STOP) && !tokens.get(at).is(",") || TURNING.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether it is what the wine calls to mind, and nothing on the table: "something that tastes like popcorn",
     * «пахнет шоколадом».
     */
    private boolean isFlavour(Mention m) {
        return m.is(Dimension.DISH) && IntStream.range(Math.max(0, m.from() - REACH - 1), m.from())
                .anyMatch(at -> FLAVOURS.contains(tokens.get(at).text()) && IntStream.range(at, m.from())
                        .noneMatch(other -> tokens.get(other).is(Token.Type.STOP)));
    }

    /** Whether "goat" is a cheese: "Comté, goat and Gorgonzola". */
    private boolean isGoatOfCheese(Mention m) {
        return m.is(Dimension.DISH, "lamb") && tokens.get(m.from()).is("goat") && m.to() - m.from() == 1
                && mentions.stream().anyMatch(other -> other.is(Dimension.DISH) && other.code().endsWith("cheese"));
    }

    /** Whether it is about the wine's taste and not about a dessert: "more berries, fruitier". */
    private boolean isFruitOfWine(Mention m) {
        return m.is(Dimension.DISH, "fruit_dessert") && mentions.stream().anyMatch(other ->
                other.is(Dimension.RELATIVE, "fruitier"));
    }

    /** Whether it is about the wine: "which grapes are in Chianti", where "cheese and grapes" are on the table. */
    private boolean isGrapeOfWine(Mention m) {
        boolean grape = m.is(Dimension.DISH, "fruit_dessert") && m.to() - m.from() == 1
                && GRAPES.stream().anyMatch(tokens.get(m.from()).text()::startsWith);
        boolean served = m.from() > 0 && SERVED_WITH.contains(tokens.get(m.from() - 1).text());
        return grape && (!served || mentions.stream().noneMatch(other -> other.is(Dimension.DISH) && !other.equals(m)));
    }
}
