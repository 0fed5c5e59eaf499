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

    /** Whether a kind is only implied by a refused name: "no Prosecco" refuses no sparkling wine. */
    private boolean isKindOfRefusedName(Mention mention) {
        return mention.is(Dimension.KIND) && mention.negated()
                && (NAMED_KINDS.contains(tokens.get(mention.from()).text()) || mentions.stream().anyMatch(other ->
                        NAMED.contains(other.dimension()) && other.from() == mention.from() && other.to() == mention.to()));
    }

    /** Whether a country is only implied by a refused place: "not Californian" refuses no country. */
    private boolean isCountryOfRefusedPlace(Mention mention) {
        return mention.is(Dimension.COUNTRY) && mention.negated() && (NAMED_KINDS.contains(tokens.get(mention.from()).text()) || mentions.stream().anyMatch(other ->
                other.is(Dimension.REGION) && other.from() == mention.from() && other.to() == mention.to()));
    }

    /** Whether a grape is only implied by a refused smell: "no petrol smell" refuses no Riesling. */
    private boolean isGrapeOfRefusedSmell(Mention mention) {
        return mention.is(Dimension.GRAPE) && mention.negated() && mentions.stream().anyMatch(other ->
                other.is(Dimension.AROMA) && other.from() == mention.from());
    }
}
