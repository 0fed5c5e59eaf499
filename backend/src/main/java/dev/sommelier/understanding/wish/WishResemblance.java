package dev.sommelier.understanding.wish;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Set;

/** Moves a wish towards a wine that was liked, or away from one that was disliked. */
public final class WishResemblance {

    private static final List<Dimension> NAMES = List.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    /**
     * Dimensions that the words of the wine's name may have set in the reading: "Champagne Brut" is no wish for brut.
     */
    private static final List<Dimension> STYLE = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.TANNIN, Dimension.ACIDITY);

    /** Replaces the style of the wish by the wine's; the style that the message adds stays. */
    public Wish towards(Wish wish, Wine model, Reading reading) {
        Wish alike = wish.resembling(model);
        for (Dimension dimension : STYLE) {
            alike = alike.without(dimension).with(dimension, alike.without(dimension).facet(dimension)
                    .then(reading.facet(dimension)));
        }
        for (Dimension dimension : NAMES) {
            boolean other = reading.wants(dimension) && (dimension == Dimension.COUNTRY || !isOf(model, dimension, reading));
            alike = other ? alike.with(dimension, reading.facet(dimension)) : alike.without(dimension);
        }
        return alike;
    }

    /** Refuses the wine's first grape, unless that grape is wanted. */
    public Wish away(Wish wish, Wine wine) {
        if (wine == null || wine.grapes().isEmpty() || wish.wanted(Dimension.GRAPE).contains(wine.grapes().get(0))) {
            return wish;
        }
        Facet refused = new Facet(Set.of(), Set.of(wine.grapes().get(0)));
        return wish.with(Dimension.GRAPE, wish.facet(Dimension.GRAPE).then(refused));
    }

    /**
     * Whether the name says a grape that the wine likened to has not, so that the grape is a wish: "a Nebbiolo, not at
     * Barolo's price".
     */
    private static boolean namesGrape(Wine wine, String grape) {
        return TextNormaliser.typed(wine.name(Language.EN)).contains(grape.replace('_', ' '));
    }

    /** Whether the reading's place or grape is the wine's own, and so part of its name. */
    private static boolean isOf(Wine model, Dimension dimension, Reading reading) {
        Set<String> said = reading.facet(dimension).wanted();
        return switch (dimension) {
            case GRAPE -> model.grapes().stream().anyMatch(said::contains)
                    && said.stream().anyMatch(grape -> namesGrape(model, grape));
            case REGION -> said.contains(model.region());
            default -> said.contains(model.country());
        };
    }
}
