package dev.sommelier.insight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Optional parts of an insight.
 *
 * @param holder     whose it is, as a code of {@code people.csv}; null for the person's own
 * @param quote      the person's words it was learned from, or null
 * @param code       the food it names, as a code of the lexicon or of {@code foods.csv}, with what tells it from others of its
 *                   group behind a colon, "spiced_stew:tagine"; or a diet; by it repetitions are found; or null
 * @param constraint what a constraint demands; null for other kinds
 * @param standing   null while it holds
 * @param editedAt   when the person changed it by hand, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InsightDetail(
        String holder, String quote, String code, Constraint constraint, InvalidityReason standing, Instant editedAt) {

    public static final InsightDetail NONE = new InsightDetail(null, null, null, null, null, null);

    public InsightDetail heldBy(String whose) {
        return new InsightDetail(whose, quote, code, constraint, standing, editedAt);
    }

    public InsightDetail quoting(String words) {
        return new InsightDetail(holder, words, code, constraint, standing, editedAt);
    }

    public InsightDetail coded(String food) {
        return new InsightDetail(holder, quote, food, constraint, standing, editedAt);
    }

    public InsightDetail demanding(Constraint demand) {
        return new InsightDetail(holder, quote, code, demand, standing, editedAt);
    }

    public InsightDetail standing(InvalidityReason now) {
        return new InsightDetail(holder, quote, code, constraint, now, editedAt);
    }

    public InsightDetail edited(Instant when) {
        return new InsightDetail(holder, quote, code, constraint, standing, when);
    }
}
