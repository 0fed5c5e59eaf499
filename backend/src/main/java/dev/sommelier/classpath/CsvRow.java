package dev.sommelier.classpath;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of a {@link CsvFile}. Every error names the file and the line. */
public final class CsvRow {

    private final String path;
    private final NamedCsvRecord cells;

    CsvRow(String path, NamedCsvRecord cells) {
        this.path = path;
        this.cells = cells;
    }

    /** Counted from 1, the header included. */
    public long line() {
        return cells.getStartingLineNumber();
    }

    /** The cell as it is written. */
    public String getField(String column) {
        return cells.findField(column).orElseThrow(() -> error("no column \"" + column + "\"", null));
    }

    /** Empty when the file has no such column. */
    public Optional<String> findField(String column) {
        return cells.findField(column);
    }

    public List<String> getFields() {
        return cells.getFields();
    }

    /** The values of a cell between bars. */
    public List<String> list(String column) {
        return CsvFile.list(getField(column));
    }

    /** The values of the columns "en" and "ru". */
    public List<String> inBothLanguages() {
        return Stream.of("en", "ru").flatMap(column -> list(column).stream()).toList();
    }

    /** The words of a cell between spaces. */
    public List<String> words(String column) {
        return Arrays.stream(getField(column).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** @throws IllegalStateException when the cell holds none */
    public int integer(String column) {
        return parsed(column, Integer::parseInt);
    }

    /** @throws IllegalStateException when the cell holds none */
    public BigDecimal decimal(String column) {
        return parsed(column, BigDecimal::new);
    }

    /** The constant that a cell names in any case. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return parsed(column, cell -> Enum.valueOf(type, cell.toUpperCase(Locale.ROOT)));
    }

    /** A cell read by a function that throws what it throws for a cell it cannot read. */
    public <T> T parsed(String column, Function<String, T> parser) {
        String cell = getField(column).strip();
        try {
            return parser.apply(cell);
        } catch (RuntimeException e) {
            throw error(column + " cannot be \"" + cell + "\"", e);
        }
    }

    /** What to throw for a row that cannot be used. */
    public IllegalStateException error(String reason, Throwable cause) {
        return new IllegalStateException(path + ", line " + line() + ": " + reason, cause);
    }

    @Override
    public String toString() {
        return path + ", line " + line() + ": " + String.join(",", getFields());
    }
}
