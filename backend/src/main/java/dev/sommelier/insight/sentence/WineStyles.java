package dev.sommelier.insight.sentence;

import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares wines of the catalogue with styles. */
public final class WineStyles {

    private WineStyles() {
    }

    /** What several wines of one name have in common: any Prosecco is sparkling and of one grape. */
    public static Style shared(List<Wine> wines) {
        Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
        common(wines, wine -> EnumCode.of(wine.kind())).filter(kind -> wines.get(0).kind() != Kind.STILL)
                .ifPresent(kind -> traits.put(Trait.KIND, Set.of(kind)));
        common(wines, wine -> wine.grapes().isEmpty() ? "" : wine.grapes().get(0)).filter(grape -> !grape.isEmpty())
                .ifPresent(grape -> traits.put(Trait.GRAPE, Set.of(grape)));
        common(wines, Wine::region).ifPresent(region -> traits.put(Trait.REGION, Set.of(region)));
        if (!traits.containsKey(Trait.REGION)) {
            common(wines, Wine::country).ifPresent(country -> traits.put(Trait.COUNTRY, Set.of(country)));
        }
        return traits.isEmpty() ? Style.NONE : new Style(traits);
    }

    /** Whether a wine is what "the Malbec" or "the white" may mean. */
    public static boolean isOf(Wine wine, Style style) {
        return style.traits().entrySet().stream().allMatch(entry -> fits(wine, entry.getKey(), entry.getValue()));
    }

    private static boolean fits(Wine wine, Trait trait, Set<String> codes) {
        return switch (trait) {
            case COLOUR -> codes.contains(EnumCode.of(wine.colour()));
            case KIND -> codes.contains(EnumCode.of(wine.kind()));
            case SWEETNESS -> codes.contains(EnumCode.of(wine.sweetness()));
            case GRAPE -> !Collections.disjoint(codes, wine.grapes());
            case COUNTRY -> codes.contains(wine.country());
            case REGION -> codes.contains(wine.region());
            default -> true;
        };
    }

    private static Optional<String> common(List<Wine> wines, Function<Wine, String> value) {
        String first = value.apply(wines.get(0));
        return wines.stream().allMatch(wine -> value.apply(wine).equals(first))
                ? Optional.of(first) : Optional.empty();
    }
}
