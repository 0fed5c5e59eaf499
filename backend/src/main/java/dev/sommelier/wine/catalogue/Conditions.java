package dev.sommelier.wine.catalogue;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a wine query: SQL over {@code wine w} and its parameters. Values are always bound, never part of
 * the SQL.
 */
public final class Conditions {

    /** The middle of the price band, as {@link Wine#typicalPrice()}. */
    private static final String TYPICAL_PRICE = "(w.price_min + w.price_max) / 2";

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Only wines that are in the catalogue or in stock today. */
    public static Conditions listed() {
        return new Conditions().and("w.listed");
    }

    /** Listed wines that fulfil all filters of the request; dishes, occasions and aromas only rank. */
    public static Conditions of(WineRequest request) {
        Conditions conditions = listed()
                .and("w.alcohol_free = :alcoholFree").with("alcoholFree", Boolean.TRUE.equals(request.alcoholFree()))
                .oneOf("w.colour", "colours", names(request.colours()))
                .oneOf("w.kind", "kinds", names(request.kinds()))
                .oneOf("w.sweetness", "sweetness", names(request.sweetness()))
                .oneOf("w.country", "countries", request.countries())
                .oneOf("w.region", "regions", request.regions())
                .within("w.body", "body", request.body())
                .within("w.acidity", "acidity", request.acidity())
                .within("w.tannin", "tannin", request.tannin());
        if (!request.grapes().isEmpty()) {
            conditions.and("w.grapes && cast(:grapes as text[])").with("grapes", array(request.grapes()));
        }
        if (request.priceMin() != null) {
            conditions.and(TYPICAL_PRICE + " >= :priceMin").with("priceMin", request.priceMin());
        }
        if (request.priceMax() != null) {
            conditions.and("w.price_min <= :priceMax and " + TYPICAL_PRICE + " <= :priceMax").with("priceMax", request.priceMax());
        }
        return conditions;
    }

    /** @param sql a condition on {@code w}; it is not escaped, so its values must be parameters, given by {@link #with} */
    public Conditions and(String sql) {
        parts.add(sql);
        return this;
    }

    public Conditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    private Conditions oneOf(String column, String name, Collection<String> values) {
        return values.isEmpty() ? this
                : and(column + " = any(cast(:" + name + " as text[]))").with(name, array(values));
    }

    private Conditions within(String column, String name, Scale scale) {
        return scale.equals(Scale.ANY) ? this
                : and(column + " between :" + name + "Min and :" + name + "Max")
                        .with(name + "Min", scale.min()).with(name + "Max", scale.max());
    }

    String sql() {
        return String.join(" and ", parts);
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    public static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }
}
