package dev.sommelier.understanding.taste;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a clause rejects of the tastes it names. */
final class Rejection {

    private static final Pattern WITHIN = Pattern.compile("(?iU)\\b(in|в)\\s");
    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.COUNTRY, Dimension.REGION, Dimension.GRAPE);

    /** "Must not taste like cough syrup": what the wine is to be spared. */
    private static final Pattern DENIED = Pattern.compile("(?iu)(?:\\bnot|n't|without|never|\\bне|чтобы? не)\\s+(?:be |too |на )?(?:taste|tasting|smell|feel|"
            + "remind|отда|напомина|пахн|похож|как )");

    private Rejection() {
    }

    static Facet refused(Facet facet) {
        List<String> codes = new ArrayList<>(facet.wanted());
        codes.addAll(facet.refused());
        return Facet.refusing(codes);
    }

    /** All a clause speaks of; only the smell of "oak in Chardonnay", and the name alone of "so over Prosecco". */
    static Map<Dimension, Facet> ofClause(Map<Dimension, Facet> tastes, String clause) {
        boolean within = tastes.containsKey(Dimension.AROMA) && WITHIN.matcher(clause).find();
        Map<Dimension, Facet> rejected = new EnumMap<>(Dimension.class);
        tastes.forEach((dimension, facet) -> {
            boolean implied = dimension == Dimension.KIND && tastes.containsKey(Dimension.REGION)
                    && facet.wanted().contains("sparkling");
            if (!implied && (!within || dimension == Dimension.AROMA)) {
                rejected.put(dimension, refused(facet));
            }
        });
        return rejected;
    }

    /** The tastes with the part of a list behind a comma refused by the word before it: «кроме Италии, Франции». */
    static Map<Dimension, Facet> ofList(Map<Dimension, Facet> tastes, Reading whole) {
        Map<Dimension, Facet> meant = new EnumMap<>(tastes);
        meant.replaceAll((dimension, facet) -> PLACES.contains(dimension) && !facet.wanted().isEmpty()
                && whole.facet(dimension).refused().containsAll(facet.wanted()) ? refused(facet) : facet);
        return meant;
    }

    /** What is rejected afterwards is wanted no more. */
    static Facet instead(Facet before, Facet rejected) {
        return before.and(rejected).refusalsFirst();
    }

    /** Whether the clause denies what it likens the wine to. */
    static boolean isDenied(String clause) {
        return DENIED.matcher(clause).find();
    }
}
