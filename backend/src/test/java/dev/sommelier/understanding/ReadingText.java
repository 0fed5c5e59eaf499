package dev.sommelier.understanding;

import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a reading the way {@code utterances.csv} does. */
public final class ReadingText {

    private ReadingText() {
    }

    /** The parts in a fixed order, so that the file may give them in any. */
    static Set<String> of(Reading reading) {
        Set<String> parts = new TreeSet<>(facets(reading.facets()));
        if (reading.budget() != null) {
            parts.add("price=" + of(reading.budget()));
        }
        reading.relatives().forEach(relative -> parts.add("more=" + relative.name().toLowerCase(Locale.ROOT)));
        if (reading.ordinal() != 0) {
            parts.add("ordinal=" + reading.ordinal());
        }
        if (reading.followUp() && reading.relatives().isEmpty()) {
            parts.add("followup");
        }
        return parts;
    }

    static Set<String> facets(Map<Dimension, Facet> facets) {
        return facets.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + "=" + codes(entry.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String of(Budget budget) {
        return budget.about() != null ? "~" + plain(budget.about()) + budget.currency()
                : plain(budget.min()) + ".." + plain(budget.max()) + budget.currency();
    }

    static String sorted(String part) {
        int sign = part.indexOf('=');
        return sign < 0 ? part : part.substring(0, sign + 1)
                + new TreeSet<>(Set.of(part.substring(sign + 1).split(","))).stream().collect(Collectors.joining(","));
    }

    private static String codes(Facet facet) {
        Set<String> codes = new TreeSet<>(facet.wanted());
        facet.refused().forEach(code -> codes.add("-" + code));
        return String.join(",", codes);
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
