package dev.sommelier.wine.search;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Conditions;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A search in the whole catalogue; null is "no wish".
 *
 * @param text     words in any language, the last one perhaps unfinished
 * @param country  ISO 3166 alpha-2 code in lower case
 * @param priceMax EUR per bottle, compared with the lower end of a wine's price band
 * @param shown    whether it was recommended to the person; what private chats showed does not count
 * @param order    null for the best match, or without a text by name
 */
record WineQuery(
        String text,
        Colour colour,
        Kind kind,
        Sweetness sweetness,
        String country,
        Body body,
        Boolean alcoholFree,
        BigDecimal priceMax,
        Opinion rating,
        Boolean shown,
        Order order,
        int limit,
        int offset) {

    private static final String RATING = """
            (select rated.rating from wine_rating rated where rated.account_id = :account and rated.wine_id = w.id)""";
    private static final String SHOWN = """
            exists (select from recommendation r left join chat_session s on s.id = r.session_id
                where r.account_id = :account and r.wine_id = w.id and s.private is not true)""";

    /** Ranges of a wine's body, which is 1 to 5. */
    enum Body {
        LIGHT(1, 2),
        MEDIUM(3, 3),
        FULL(4, 5);

        private final int least;
        private final int most;

        Body(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /** What the person thinks of a wine. */
    enum Opinion {
        LIKED,
        DISLIKED,
        NONE
    }

    enum Order {
        CHEAPEST("w.price_min, w.price_max"),
        DEAREST("w.price_min desc, w.price_max desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** Everything but the text, for the person who asks. */
    Conditions conditions(UUID accountId) {
        Conditions conditions = Conditions.listed();
        equal(conditions, "colour", colour == null ? null : colour.name());
        equal(conditions, "kind", kind == null ? null : kind.name());
        equal(conditions, "sweetness", sweetness == null ? null : sweetness.name());
        equal(conditions, "country", country);
        equal(conditions, "alcohol_free", alcoholFree);
        if (body != null) {
            conditions.and("w.body between :leastBody and :mostBody").with("leastBody", body.least).with("mostBody", body.most);
        }
        if (priceMax != null) {
            conditions.and("w.price_min <= :priceMax").with("priceMax", priceMax);
        }
        if (rating != null) {
            conditions.and("coalesce(" + RATING + ", 'NONE') = :rating").with("rating", rating.name());
        }
        if (shown != null) {
            conditions.and((shown ? "" : "not ") + SHOWN);
        }
        if (rating != null || shown != null) {
            conditions.with("account", accountId);
        }
        return conditions;
    }

    private static void equal(Conditions conditions, String column, Object value) {
        if (value != null) {
            conditions.and("w." + column + " = :" + column).with(column, value);
        }
    }
}
