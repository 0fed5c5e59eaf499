package dev.sommelier.wine.ranking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Scale;
import dev.sommelier.wine.catalogue.Sweetness;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<PairingRule> rules = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(csv).forEach(line -> {
            try {
                rules.add(rule(line));
            } catch (RuntimeException exception) {
                throw new IllegalStateException(RESOURCE + ", line " + line.getStartingLineNumber(), exception);
            }
        });
        return List.copyOf(rules);
    }

    private static PairingRule rule(NamedCsvRecord line) {
        return new PairingRule(
                new LinkedHashSet<>(values(line, "dishes")),
                Integer.parseInt(line.getField("weight")),
                choices(line, "colour", Colour.class),
                choices(line, "kind", Kind.class),
                choices(line, "sweetness", Sweetness.class),
                scale(line, "body"),
                scale(line, "acidity"),
                scale(line, "tannin"),
                line.getField("reason_en").strip(),
                line.getField("reason_ru").strip());
    }

    private static List<String> values(NamedCsvRecord line, String column) {
        return Arrays.stream(line.getField(column).split("\\|")).map(String::strip).filter(v -> !v.isEmpty()).toList();
    }

    private static <E extends Enum<E>> Set<E> choices(NamedCsvRecord line, String column, Class<E> type) {
        Set<E> choices = EnumSet.noneOf(type);
        values(line, column).forEach(value -> choices.add(Enum.valueOf(type, value.toUpperCase(Locale.ROOT))));
        return choices;
    }

    /** "3-5", "4", or nothing for the whole scale. */
    private static Scale scale(NamedCsvRecord line, String column) {
        String cell = line.getField(column).strip();
        if (cell.isEmpty()) {
            return Scale.ANY;
        }
        String[] ends = cell.split("-");
        return new Scale(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
