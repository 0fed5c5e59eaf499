package dev.sommelier.sommelier.choosing;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.wine.catalogue.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ranges of "light" or "not too tannic" on the scales from 1 to 5. A code such as "2-4" is its own range. */
final class Scales {

    private record Meaning(Scale wanted, Scale refused) {
    }

    private final Map<String, Meaning> meanings = new HashMap<>();

    Scales() {
        CsvFile.read("sommelier/choosing/scales.csv").forEach(row -> meanings.put(
                row.getField("dimension") + ":" + row.getField("code"),
                new Meaning(new Scale(row.integer("min"), row.integer("max")),
                        new Scale(row.integer("refused_min"), row.integer("refused_max")))));
    }

    /** The span of what was wanted, within what was not refused. Words that overlap narrow each other: "soft, low tannin". */
    Scale range(Dimension dimension, Facet facet) {
        List<Scale> wanted = facet.wanted().stream().map(code -> meaning(dimension, code).wanted()).toList();
        int common = wanted.stream().mapToInt(Scale::min).max().orElse(1);
        int least = wanted.stream().mapToInt(Scale::max).min().orElse(5);
        boolean overlap = common <= least;
        int min = overlap ? common : wanted.stream().mapToInt(Scale::min).min().orElse(1);
        int max = overlap ? least : wanted.stream().mapToInt(Scale::max).max().orElse(5);
        for (String code : facet.refused()) {
            Scale left = meaning(dimension, code).refused();
            if (left.min() <= max && left.max() >= min) {
                min = Math.max(min, left.min());
                max = Math.min(max, left.max());
            }
        }
        return new Scale(min, max);
    }

    private Meaning meaning(Dimension dimension, String code) {
        int dash = code.indexOf('-');
        if (dash > 0) {
            return new Meaning(new Scale(Integer.parseInt(code.substring(0, dash)),
                    Integer.parseInt(code.substring(dash + 1))), Scale.ANY);
        }
        return meanings.get(EnumCode.of(dimension) + ":" + code);
    }
}
