package dev.sommelier.wine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Set;

/**
 * What some wines have in common: for each trait the codes of which a wine has one. Colour, kind and sweetness have the
 * codes of the JSON of a wine; body {@code light, medium, full}; acidity and tannin {@code low, high}; grape, country,
 * region and aroma those of the vocabulary.
 */
public record Style(@JsonValue Map<Trait, Set<String>> traits) {

    public static final Style NONE = new Style(Map.of());

    @JsonCreator
    public Style {
        traits = Map.copyOf(traits);
    }

    public boolean isEmpty() {
        return traits.isEmpty();
    }
}
