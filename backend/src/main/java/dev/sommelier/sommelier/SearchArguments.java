package dev.sommelier.sommelier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.WineRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The arguments of {@code search_wines}, as the model gave them. Values that are not understood count as no wish.
 *
 * @param name  a wine by name, or null
 * @param again whether wines that were recommended before are wanted
 */
record SearchArguments(String name, boolean again, WineRequest request) {

    private static final int LONGEST_NAME = 100;
    private static final double MOST_EXPENSIVE = 1e6;

    static SearchArguments of(JsonNode input, Vocabulary vocabulary) {
        WineRequest request = new WineRequest(
                constants(input.path("colours"), Colour.class),
                constants(input.path("kinds"), Kind.class),
                constants(input.path("sweetness"), Sweetness.class),
                input.path("alcohol_free").asBoolean(false) ? Boolean.TRUE : null,
                scale(input.path("body").asText(), "light", "full"),
                scale(input.path("acidity").asText(), "low", "high"),
                scale(input.path("tannin").asText(), "low", "high"),
                codes(input.path("grapes"), Term.GRAPE, vocabulary),
                codes(input.path("countries"), Term.COUNTRY, vocabulary),
                Set.of(),
                price(input.path("price_min")),
                price(input.path("price_max")),
                codes(input.path("dishes"), Term.DISH, vocabulary),
                codes(input.path("occasions"), Term.OCCASION, vocabulary),
                Set.of());
        String name = input.path("name").isTextual() ? input.path("name").asText().replace('\0', ' ').strip() : "";
        return new SearchArguments(
                name.isEmpty() || name.length() > LONGEST_NAME ? null : name,
                input.path("again").asBoolean(false),
                request);
    }

    private static <E extends Enum<E>> Set<E> constants(JsonNode values, Class<E> type) {
        return set(values, value -> {
            try {
                return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return null;
            }
        });
    }

    /** The vocabulary's code for a code or for a word in either language. */
    private static Set<String> codes(JsonNode values, Term term, Vocabulary vocabulary) {
        return set(values, value -> vocabulary.codes(term).stream()
                .filter(code -> code.equalsIgnoreCase(value)
                        || vocabulary.word(term, code, Language.EN).equalsIgnoreCase(value)
                        || vocabulary.word(term, code, Language.RU).equalsIgnoreCase(value))
                .findFirst()
                .orElse(null));
    }

    private static <T> Set<T> set(JsonNode values, Function<String, T> read) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .map(read)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Scale scale(String level, String least, String most) {
        if (level.equals(least)) {
            return Scale.atMost(2);
        }
        if (level.equals(most)) {
            return Scale.atLeast(4);
        }
        return level.equals("medium") ? new Scale(2, 4) : Scale.ANY;
    }

    private static BigDecimal price(JsonNode value) {
        // Not decimalValue: a model may say 1e999, which is no decimal.
        double price = value.isNumber() ? value.doubleValue() : 0;
        return price > 0 && price < MOST_EXPENSIVE ? BigDecimal.valueOf(price) : null;
    }
}
