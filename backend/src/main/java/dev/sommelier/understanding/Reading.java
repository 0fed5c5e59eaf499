package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
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
 * @param terms    glossary codes the message asks about
 * @param followUp whether it refers to what was said before, as "and a white one?" does
 * @param request  whether it asks for wine expressly, as "a wine for the weekend" does
 * @param liking   whether it says that something is liked
 */
public record Reading(
        String text, Language language, Intent intent, Map<Dimension, Facet> facets, Budget budget,
        Set<Relative> relatives, int ordinal, List<String> terms, boolean followUp,
        boolean request, boolean liking) {

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

    Reading as(Intent other) {
        return new Reading(text, language, other, facets, budget, relatives, ordinal, terms, followUp, request,
                liking);
    }
}
