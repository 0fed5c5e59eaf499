package dev.sommelier.understanding.message;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.question.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The meaning of one message by itself, without the messages before it.
 *
 * @param facets   only the wish dimensions the message speaks about
 * @param budget   or null
 * @param ordinal  which of the wines shown last is meant: 1 to 3, -1 for the last, 0 for none in particular
 * @param question what it asks about wine, or null
 * @param followUp whether it refers to what was said before, as "and a white one?" does
 * @param request  whether it asks for wine expressly, as "a wine for the weekend" does
 * @param liking   whether it says that something is liked
 * @param refusedWords the words by which something was refused
 * @param unknown  the words nothing was made of
 */
public record Reading(
        String text, Language language, Intent intent, Map<Dimension, Facet> facets, Budget budget,
        Set<Relative> relatives, int ordinal, Question question, boolean followUp,
        boolean request, boolean liking, Set<String> refusedWords, Unknown unknown) {

    /**
     * The words nothing was made of, everyday words and names of people aside.
     *
     * @param dish those that stand where a dish is named, in the order they were said
     */
    public record Unknown(List<String> words, String dish) {

        public static final Unknown NONE = new Unknown(List.of(), "");
    }

    public Facet facet(Dimension dimension) {
        return facets.getOrDefault(dimension, Facet.NONE);
    }

    public boolean wants(Dimension dimension) {
        return !facet(dimension).wanted().isEmpty();
    }

    /** The dimensions the message mentions; a budget counts as the level of price. */
    public Set<Dimension> dimensions() {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        dimensions.addAll(facets.keySet());
        if (budget != null) {
            dimensions.add(Dimension.PRICE_LEVEL);
        }
        return dimensions;
    }

    /** How many words the message has, counted between white space. */
    public int wordCount() {
        return TextNormaliser.singleSpaced(text).split(" ").length;
    }

    public boolean saysNothingOfWine() {
        return facets.isEmpty() && budget == null && relatives.isEmpty();
    }

    public Reading in(Language other) {
        return new Reading(text, other, intent, facets, budget, relatives, ordinal, question, followUp, request,
                liking, refusedWords, unknown);
    }

    /** The same, as a message that refers to what was said before. */
    public Reading following() {
        return new Reading(text, language, intent, facets, budget, relatives, ordinal, question, true, request, liking,
                refusedWords, unknown);
    }

    /** The same, as a question. */
    public Reading asking(Question asked) {
        return new Reading(text, language, Intent.DEFINE, facets, budget, relatives, ordinal, asked, followUp, request, liking,
                refusedWords, unknown);
    }

    public Reading wishing(Map<Dimension, Facet> other) {
        return new Reading(text, language, intent, other, budget, relatives, ordinal, question, followUp, request,
                liking, refusedWords, unknown);
    }

    /** The same with other wishes, once it is known what of them is rejected. */
    public Reading judging(Map<Dimension, Facet> other) {
        return wishing(other);
    }

    public Reading as(Intent other) {
        return new Reading(text, language, other, facets, budget, relatives, ordinal, question, followUp, request,
                liking, refusedWords, unknown);
    }
}
