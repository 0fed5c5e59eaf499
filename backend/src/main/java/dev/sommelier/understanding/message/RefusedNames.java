package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells what a refused name stands for, where its words belong to several dimensions. */
final class RefusedNames {

    private static final Set<Dimension> NAMED = EnumSet.of(Dimension.GRAPE, Dimension.REGION);
    /** Names of sparkling wines that are no regions of the catalogue. */
    private static final Set<String> NAMED_KINDS = Set.of("champers", "asti", "cremant", "franciacorta", "sekt", "асти", "креман",
            "кремана", "франчакорта", "франчакорту", "франчакорты");

    private final List<Token> tokens;
    private final List<Mention> mentions;

    RefusedNames(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** The mentions without those that a refused name only implies. */
    List<Mention> withoutCompanions() {
        return mentions.stream().filter(m -> !isKindOfRefusedName(m) && !isCountryOfRefusedPlace(m) && !isGrapeOfRefusedSmell(m))
                .toList();
    }

    /** Whether the kind belongs to a name refused: "no Prosecco" refuses the wine of that name and no sparkling wine. */
    private boolean isKindOfRefusedName(Mention mention) {
        return mention.is(Dimension.KIND) && mention.negated()
                && (NAMED_KINDS.contains(tokens.get(mention.from()).text()) || mentions.stream().anyMatch(other ->
                        NAMED.contains(other.dimension()) && other.from() == mention.from() && other.to() == mention.to()));
    }

    /** Whether the country belongs to a place refused: "not Californian" refuses the region and no country. */
    private boolean isCountryOfRefusedPlace(Mention mention) {
        return mention.is(Dimension.COUNTRY) && mention.negated() && (NAMED_KINDS.contains(tokens.get(mention.from()).text()) || mentions.stream().anyMatch(other ->
                other.is(Dimension.REGION) && other.from() == mention.from() && other.to() == mention.to()));
    }

    /**
     * Whether the grape belongs to a smell refused: "no petrol smell" refuses the smell, not the Riesling that may
     * have it.
     */
    private boolean isGrapeOfRefusedSmell(Mention mention) {
        return mention.is(Dimension.GRAPE) && mention.negated() && mentions.stream().anyMatch(other ->
                other.is(Dimension.AROMA) && other.from() == mention.from());
    }
}
