package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Drops what is said of others than the wine wished for: what somebody usually drinks, what it is compared with, and what a
 * later sentence corrects. "A red for people who only drink white" asks for red.
 */
final class Asides {

    private static final Set<Dimension> TOLD = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.GRAPE);
    private static final Set<String> DRINKERS = WordClasses.of("drinker");
    private static final Set<String> DRINKING = Set.of("drink", "drinks", "drank", "drunk", "than", "as", "пьет", "пьют",
            "пил", "пила", "пили", "чем", "пробовал", "пробовала", "пробовали");
    private static final Set<String> HAVING = Set.of("only", "just", "есть", "стоит", "осталось");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "only", "just", "mostly", "any", "some", "dry",
            "good", "только", "одно", "всегда", "обычно", "одни", "like", "to");
    private static final Set<String> LIKENING = Set.of("like", "как");
    private static final Set<String> STILL_WINE = Set.of("wine", "wines", "red", "reds", "white", "whites", "rose", "pink",
            "one", "ones", "or", "and", "dry", "sweet", "not", "please", "for", "with", "version", "option", "instead");
    private static final Set<String> BEING = Set.of("is", "he's", "she's", "comes", "was", "are", "they're", "come", "hails");
    private static final Set<String> COSTS = Set.of("price", "prices", "priced", "money", "budget");
    private static final Set<String> HABITS = Set.of("drinks", "drank", "usually", "normally", "mostly", "only", "пьет", "пьют",
            "пил", "пила", "пили", "обычно", "только");
    private static final int REACH = 3;
    /** "Sticky sweet glaze": the sauce is sweet and not the wine. */
    private static final Set<String> SEASONINGS = WordClasses.of("seasoning");
    private static final Set<String> DRUNK = WordClasses.of("drunk");
    /** Whose country tells nothing of the wine: "our German exchange partners". */
    private static final Set<String> PEOPLE = WordClasses.of("people");
    /** «Швейцарцы придут»: endings of those who live in a country. */
    private static final List<String> INHABITANTS = List.copyOf(WordClasses.of("inhabitant_ending"));

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final DishAsides dishes;
    private final Corrections corrections;

    Asides(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.dishes = new DishAsides(tokens, mentions);
        this.corrections = new Corrections(tokens, mentions);
    }

    List<Mention> dropped() {
        List<Mention> kept = new ArrayList<>(mentions);
        kept.removeIf(m -> isHabit(m) || dishes.isNone(m) || isHome(m) || isOfPeople(m) || isOfSauce(m) || m.dimension().isWish()
                && (isPrickle(m) || isPriceOf(m) || dishes.isOfWine(m)
                || isOutsideGroup(m) || isReason(m) || isAdverb(m) || TOLD.contains(m.dimension())
                && (isOfDrinkers(m) && hasOther(m, false) || corrections.outdate(m))));
        return kept;
    }

    /** Whether it is the country of a guest or a dish: "our German partners", "Brazilian black beans". */
    private boolean isOfPeople(Mention m) {
        if (!m.is(Dimension.COUNTRY)) {
            return false;
        }
        String word = tokens.get(m.to() - 1).text();
        if (mentions.stream().anyMatch(dish -> dish.is(Dimension.DISH) && dish.from() == m.to())) {
            return true;
        }
        int next = m.to() < tokens.size() && tokens.get(m.to()).is(Token.Type.DASH) ? m.to() + 1 : m.to();
        return next < tokens.size() && PEOPLE.contains(tokens.get(next).text()) || INHABITANTS.stream().anyMatch(word::endsWith);
    }

    /** Whether it is where somebody comes from, when another place is wanted: "he is from Bordeaux but loves the Rhône". */
    private boolean isHome(Mention m) {
        boolean from = m.from() > 1 && tokens.get(m.from() - 1).is("from") || m.from() > 2 && tokens.get(m.from() - 2).is("from")
                && ARTICLES.contains(tokens.get(m.from() - 1).text());
        int verb = from ? m.from() - (tokens.get(m.from() - 1).is("from") ? 2 : 3) : -1;
        return (m.is(Dimension.COUNTRY) || m.is(Dimension.REGION)) && verb >= 0 && BEING.contains(tokens.get(verb).text())
                && mentions.stream().anyMatch(other -> (other.is(Dimension.COUNTRY) || other.is(Dimension.REGION))
                        && other.from() >= m.to() && !other.negated());
    }

    private boolean isOfSauce(Mention m) {
        return m.is(Dimension.SWEETNESS) && IntStream.range(m.to(), Math.min(tokens.size(), m.to() + REACH))
                .takeWhile(at -> !tokens.get(at).is(Token.Type.STOP) && !DRUNK.contains(tokens.get(at).text()))
                .anyMatch(at -> SEASONINGS.contains(tokens.get(at).text()));
    }

    /**
     * Whether "still" is an adverb: "still Piedmont", "I still need a red", where "a still wine" and "still or
     * sparkling" name the kind.
     */
    private boolean isAdverb(Mention m) {
        boolean one = m.is(Dimension.KIND, "still") && m.to() - m.from() == 1 && tokens.get(m.from()).is("still");
        boolean trails = mentions.stream().anyMatch(other -> other.is(Dimension.KIND, "sparkling") && other.to() == m.from());
        return one && (trails || m.to() < tokens.size() && !tokens.get(m.to()).is(Token.Type.STOP)
                && !STILL_WINE.contains(tokens.get(m.to()).text()));
    }

    /** Whether it follows "or else" and is a reason, no wish: «не тяжёлое, а то он после густых вин засыпает». */
    private boolean isReason(Mention m) {
        return IntStream.range(1, m.from()).anyMatch(at -> (tokens.get(at).is("то") && tokens.get(at - 1).is("а")
                        || tokens.get(at).is("иначе") || tokens.get(at).is("otherwise"))
                && mentions.stream().anyMatch(other -> other.dimension() == m.dimension() && other.to() <= at));
    }

    /** Whether the part of the world said later counts: "something like a New Zealand Sauvignon, but from Europe". */
    private boolean isOutsideGroup(Mention m) {
        List<Mention> group = mentions.stream().filter(other -> other.is(Dimension.COUNTRY) && !other.negated()
                && other.from() >= m.to()).toList();
        return m.is(Dimension.COUNTRY) && !m.negated() && group.size() > 2 && group.stream().allMatch(other ->
                other.from() == group.get(0).from()) && group.stream().noneMatch(other -> other.code().equals(m.code()));
    }

    /** Whether it tells a habit: "someone who only drinks lager" asks for no lager. */
    private boolean isHabit(Mention m) {
        boolean drinker = m.to() < tokens.size() && DRINKERS.contains(tokens.get(m.to()).text());
        return m.is(Dimension.INTENT, "other_drink") && (drinker || m.from() > 0
                && HABITS.contains(tokens.get(m.from() - 1).text()));
    }

    /** Whether it is only the prickle of a wine that counts as still: «винью верде с пузырьками». */
    private boolean isPrickle(Mention m) {
        return m.is(Dimension.KIND, "sparkling") && !m.negated()
                && mentions.stream().anyMatch(other -> other.is(Dimension.REGION, "vinho_verde") && !other.negated());
    }

    /** Whether it is about money: "not at Barolo prices". */
    private boolean isPriceOf(Mention m) {
        return (m.is(Dimension.REGION) || m.is(Dimension.KIND) || m.is(Dimension.GRAPE))
                && m.to() < tokens.size() && COSTS.contains(tokens.get(m.to()).text());
    }

    /** Whether it says what somebody drinks, has or compares with: "a white as rich as a red", «дома есть только красное». */
    private boolean isOfDrinkers(Mention m) {
        boolean drinkers = m.to() < tokens.size() && DRINKERS.contains(tokens.get(m.to()).text());
        int at = m.from() - 1;
        while (at >= 0 && at > m.from() - REACH && ARTICLES.contains(tokens.get(at).text())) {
            if (HAVING.contains(tokens.get(at).text()) && at > 0 && HAVING.contains(tokens.get(at - 1).text())) {
                return true;
            }
            at--;
        }
        boolean has = at >= 0 && at < m.from() - 1 && HAVING.contains(tokens.get(at).text());
        return drinkers || has || isLikened(m) || at >= 0 && DRINKING.contains(tokens.get(at).text());
    }

    /** Whether it is what the wine is likened to: "a heavy white like a red". */
    private boolean isLikened(Mention m) {
        return m.is(Dimension.COLOUR) && IntStream.range(Math.max(0, m.from() - 2), m.from()).anyMatch(at ->
                LIKENING.contains(tokens.get(at).text()) && mentions.stream().anyMatch(other -> other.is(Dimension.COLOUR)
                        && !other.code().equals(m.code()) && other.from() < at));
    }

    /** Whether another value of its dimension is wanted besides. */
    private boolean hasOther(Mention m, boolean later) {
        return mentions.stream().anyMatch(other -> other.dimension() == m.dimension() && !other.code().equals(m.code())
                && !other.negated() && (!later || other.from() >= m.to()) && (later || !isOfDrinkers(other)));
    }
}
