package dev.sommelier.wine.ranking;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code wine/pairing.csv}. */
final class PairingFile {

    static final String RESOURCE = "wine/pairing.csv";

    private PairingFile() {
    }

    static List<PairingRule> read(String csv) {
        return CsvFile.parse(RESOURCE, csv).stream().map(PairingFile::rule).toList();
    }

    private static PairingRule rule(CsvRow line) {
        return new PairingRule(
                new LinkedHashSet<>(line.list("dishes")),
                line.integer("weight"),
                choices(line, "colour", Colour.class),
                choices(line, "kind", Kind.class),
                choices(line, "sweetness", Sweetness.class),
                scale(line, "body"),
                scale(line, "acidity"),
                scale(line, "tannin"),
                line.getField("reason_en").strip(),
                line.getField("reason_ru").strip());
    }

    private static <E extends Enum<E>> Set<E> choices(CsvRow line, String column, Class<E> type) {
        return line.parsed(column, cell -> {
            Set<E> choices = EnumSet.noneOf(type);
            CsvFile.list(cell).forEach(value -> choices.add(Enum.valueOf(type, value.toUpperCase(Locale.ROOT))));
            return choices;
        });
    }

    /** "3-5", "4", or nothing for the whole scale. */
    private static Scale scale(CsvRow line, String column) {
        return line.parsed(column, cell -> {
            String[] ends = cell.split("-");
            return cell.isEmpty() ? Scale.ANY
                    : new Scale(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        });
    }
}
