package dev.sommelier.wine.ranking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A style of wine: for each trait the codes of which a wine has one. Colour, kind and sweetness have the codes of the
 * JSON of a wine; body {@code light, medium, full}; acidity and tannin {@code low, high}; grape, country, region and
 * aroma those of the vocabulary.
 */
public record Style(@JsonValue Map<Trait, Set<String>> traits) {

    public static final Style NONE = new Style(Map.of());

    private static final int LITTLE = 2;
    private static final int MUCH = 4;

    @JsonCreator
    public Style {
        traits = Map.copyOf(traits);
    }

    public boolean isEmpty() {
        return traits.isEmpty();
    }

    /** Whether the wine matches every trait. No wine matches the empty style. */
    public boolean describes(Wine wine) {
        return !isEmpty() && traits.entrySet().stream().allMatch(trait ->
                of(wine, trait.getKey()).stream().anyMatch(trait.getValue()::contains));
    }

    /** Whether the request asks expressly for a part of this style. */
    boolean isAskedFor(WineRequest request) {
        return traits.entrySet().stream().anyMatch(trait -> {
            Collection<String> asked = of(request, trait.getKey());
            return !asked.isEmpty() && trait.getValue().containsAll(asked);
        });
    }

    private static Collection<String> of(Wine wine, Trait trait) {
        return switch (trait) {
            case COLOUR -> List.of(EnumCode.of(wine.colour()));
            case KIND -> List.of(EnumCode.of(wine.kind()));
            case SWEETNESS -> List.of(EnumCode.of(wine.sweetness()));
            case BODY -> List.of(wine.body() <= LITTLE ? "light" : wine.body() >= MUCH ? "full" : "medium");
            case ACIDITY -> List.of(level(wine.acidity()));
            case TANNIN -> List.of(level(wine.tannin()));
            case GRAPE -> wine.grapes();
            case COUNTRY -> List.of(wine.country());
            case REGION -> List.of(wine.region());
            case AROMA -> wine.aromas();
        };
    }

    private static Collection<String> of(WineRequest request, Trait trait) {
        return switch (trait) {
            case COLOUR -> request.colours().stream().map(EnumCode::of).toList();
            case KIND -> request.kinds().stream().map(EnumCode::of).toList();
            case SWEETNESS -> request.sweetness().stream().map(EnumCode::of).toList();
            case BODY -> body(request.body());
            case ACIDITY -> ends(request.acidity(), "low", "high");
            case TANNIN -> ends(request.tannin(), "low", "high");
            case GRAPE -> request.grapes();
            case COUNTRY -> request.countries();
            case REGION -> request.regions();
            case AROMA -> request.aromas();
        };
    }

    private static String level(int value) {
        return value <= LITTLE ? "low" : value >= MUCH ? "high" : "middling";
    }

    private static Collection<String> body(Scale scale) {
        if (scale.min() > LITTLE && scale.max() < MUCH) {
            return List.of("medium");
        }
        return scale.max() <= LITTLE ? List.of("light") : scale.min() >= MUCH ? List.of("full") : List.of();
    }

    /** The level that a range at one end of the scale asks for. */
    private static Collection<String> ends(Scale scale, String little, String much) {
        if (scale.min() > LITTLE) {
            return scale.max() >= MUCH ? List.of(much) : List.of();
        }
        return scale.max() < MUCH ? List.of(little) : List.of();
    }
}
