package dev.sommelier.wine.search;

import dev.sommelier.problem.Problem;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.text.EnumCode;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.search.WineQuery.Body;
import dev.sommelier.wine.search.WineQuery.Opinion;
import dev.sommelier.wine.search.WineQuery.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Validates the parameters of a search and reports all errors at once. */
final class WineParametersReader {

    static final int MAX_TEXT = 200;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000;

    private final Vocabulary vocabulary;
    private final List<Problem.FieldError> errors = new ArrayList<>();

    private WineParametersReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static WineQuery read(WineParameters parameters, Vocabulary vocabulary) {
        WineParametersReader reader = new WineParametersReader(vocabulary);
        WineQuery query = new WineQuery(
                reader.text(parameters.text),
                reader.choice("colour", parameters.colour, Colour.class),
                reader.choice("kind", parameters.kind, Kind.class),
                reader.choice("sweetness", parameters.sweetness, Sweetness.class),
                reader.country(parameters.country),
                reader.choice("body", parameters.body, Body.class),
                reader.flag("alcohol_free", parameters.alcoholFree),
                reader.price(parameters.priceMax),
                reader.choice("rating", parameters.rating, Opinion.class),
                reader.flag("shown", parameters.shown),
                reader.choice("sort", parameters.sort, Order.class),
                reader.number("limit", parameters.limit, 1, MAX_LIMIT, DEFAULT_LIMIT),
                reader.number("offset", parameters.offset, 0, MAX_OFFSET, 0));
        if (!reader.errors.isEmpty()) {
            throw ProblemException.fields(reader.errors);
        }
        return query;
    }

    private void refuse(String field, String message) {
        errors.add(new Problem.FieldError(field, message));
    }

    private String text(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            refuse("q", "must not hold control characters");
        }
        if (value.codePointCount(0, value.length()) > MAX_TEXT) {
            refuse("q", "must have at most " + MAX_TEXT + " characters");
        }
        return value;
    }

    private <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        for (E choice : type.getEnumConstants()) {
            if (EnumCode.of(choice).equals(value)) {
                return choice;
            }
        }
        refuse(field, "must be one of " + Stream.of(type.getEnumConstants())
                .map(EnumCode::of).collect(Collectors.joining(", ")));
        return null;
    }

    private String country(String value) {
        if (value == null) {
            return null;
        }
        return vocabulary.codeOf(Term.COUNTRY, value).orElseGet(() -> {
            refuse("country", "is no country in the catalogue");
            return null;
        });
    }

    private Boolean flag(String field, String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            refuse(field, "must be true or false");
        }
        return value.equals("true");
    }

    private BigDecimal price(String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            refuse("price_max", "must be an amount such as 25 or 12.50");
            return null;
        }
        return new BigDecimal(value);
    }

    private int number(String field, String value, int min, int max, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        // Nine digits at most, so that parsing cannot fail.
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        refuse(field, "must be a whole number from " + min + " to " + max);
        return otherwise;
    }
}
