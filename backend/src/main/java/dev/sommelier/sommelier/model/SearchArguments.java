package dev.sommelier.sommelier.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.amount.ExchangeRates;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.WineRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The arguments of {@code search_wines}, as the model gave them. Values that are not known count as no wish.
 *
 * @param name     a wine by name, or null
 * @param again    whether wines that were recommended before are wanted
 * @param currency of the prices, ISO 4217
 * @param unknown  the values that are not known, to be told to the model
 */
record SearchArguments(String name, boolean again, WineRequest request, String currency, List<String> unknown) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_UNKNOWN = 5;
    private static final int MOST_NEAREST = 3;
    /** Letters of a word that two names must share to be near. */
    private static final int SHARED_WORD = 4;
    private static final double MOST_EXPENSIVE = 1e9;

    static SearchArguments of(JsonNode input, Vocabulary vocabulary, ExchangeRates rates) {
        Reader reader = new Reader(input, vocabulary);
        String asked = input.path("currency").asText().strip().toUpperCase(Locale.ROOT);
        boolean convertible = rates.currencies().contains(asked);
        if (!asked.isEmpty() && !convertible) {
            reader.unknown("currency", asked, List.of(ExchangeRates.EURO));
        }
        String currency = convertible ? asked : ExchangeRates.EURO;
        WineRequest request = new WineRequest(
                reader.constants("colours", Colour.class),
                reader.constants("kinds", Kind.class),
                reader.constants("sweetness", Sweetness.class),
                input.path("alcohol_free").asBoolean(false) ? Boolean.TRUE : null,
                scale(input.path("body").asText(), "light", "full"),
                scale(input.path("acidity").asText(), "low", "high"),
                scale(input.path("tannin").asText(), "low", "high"),
                reader.codes("grapes", Term.GRAPE),
                reader.codes("countries", Term.COUNTRY),
                reader.codes("regions", Term.REGION),
                rates.toEuro(price(input.path("price_min")), currency),
                rates.toEuro(price(input.path("price_max")), currency),
                reader.codes("dishes", Term.DISH),
                reader.codes("occasions", Term.OCCASION),
                reader.codes("aromas", Term.AROMA));
        String name = input.path("name").isTextual() ? input.path("name").asText().replace('\0', ' ').strip() : "";
        return new SearchArguments(
                name.isEmpty() || name.length() > LONGEST_NAME ? null : name,
                input.path("again").asBoolean(false),
                request, currency, List.copyOf(reader.unknown));
    }

    /** The same, of alcohol-free wines only. */
    SearchArguments withoutAlcohol() {
        return new SearchArguments(name, again, request.withoutAlcohol(), currency, unknown);
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

    /** Reads lists of words and remembers those that are not known. */
    private static final class Reader {

        private final JsonNode input;
        private final Vocabulary vocabulary;
        private final List<String> unknown = new ArrayList<>();

        Reader(JsonNode input, Vocabulary vocabulary) {
            this.input = input;
            this.vocabulary = vocabulary;
        }

        <E extends Enum<E>> Set<E> constants(String property, Class<E> type) {
            return set(property, value -> {
                try {
                    return Optional.of(Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }, value -> List.of());
        }

        Set<String> codes(String property, Term term) {
            return set(property, value -> vocabulary.codeOf(term, value), value -> nearest(value, term));
        }

        private <T> Set<T> set(String property, Function<String, Optional<T>> read,
                Function<String, List<String>> nearest) {
            Set<T> values = new LinkedHashSet<>();
            for (JsonNode node : input.path(property)) {
                String value = node.asText().strip();
                if (!value.isEmpty() && !value.equalsIgnoreCase("any")) {
                    read.apply(value).ifPresentOrElse(values::add,
                            () -> unknown(property, value, nearest.apply(value)));
                }
            }
            return values;
        }

        void unknown(String property, String value, List<String> nearest) {
            if (unknown.size() < MOST_UNKNOWN) {
                String cut = value.substring(0, Math.min(value.length(), LONGEST_NAME));
                unknown.add(property + " \"" + TextNormaliser.singleSpaced(cut) + "\" not known"
                        + (nearest.isEmpty() ? "" : ", nearest: " + String.join(", ", nearest)));
            }
        }

        /** Names of the vocabulary that share a word with this one. */
        private List<String> nearest(String value, Term term) {
            Set<String> words = words(value);
            return vocabulary.codes(term).stream()
                    .filter(code -> !disjoint(words, words(vocabulary.word(term, code, Language.EN)))
                            || !disjoint(words, words(vocabulary.word(term, code, Language.RU))))
                    .map(code -> vocabulary.word(term, code, Language.EN))
                    .limit(MOST_NEAREST).toList();
        }

        private static boolean disjoint(Set<String> some, Set<String> others) {
            return some.stream().noneMatch(others::contains);
        }

        private static Set<String> words(String text) {
            return TextNormaliser.words(text).stream().filter(word -> word.length() >= SHARED_WORD)
                    .collect(Collectors.toSet());
        }
    }
}
