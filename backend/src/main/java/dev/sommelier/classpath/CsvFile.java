package dev.sommelier.classpath;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a CSV file of the class path: a header line, then rows of as many cells; lines that begin with # are comments. */
public final class CsvFile {

    private static final String LIST_SEPARATOR = "\\|";

    private CsvFile() {
    }

    /** @throws IllegalStateException when the file is missing or is no such CSV */
    public static List<CsvRow> read(String path) {
        return parse(path, ClasspathFile.text(path));
    }

    /** What each row says, by the cell of a column, which no two rows have in common. */
    public static <T> Map<String, T> byKey(String path, String column, Function<CsvRow, T> value) {
        return read(path).stream().collect(Collectors.toMap(row -> row.getField(column), value));
    }

    /** @param path what errors call it */
    public static List<CsvRow> parse(String path, String csv) {
        List<CsvRow> rows = new ArrayList<>();
        try {
            for (NamedCsvRecord cells
                    : CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
                rows.add(new CsvRow(path, cells));
            }
        } catch (CsvParseException e) {
            long line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line();
            throw new IllegalStateException(path + ", after line " + line + ": " + reason(e), e);
        }
        return rows;
    }

    private static String reason(CsvParseException e) {
        return e.getCause() == null ? e.getMessage() : e.getMessage() + " (" + e.getCause().getMessage() + ")";
    }

    /** The values of a cell between bars, without space around them. */
    public static List<String> list(String cell) {
        return Arrays.stream(cell.split(LIST_SEPARATOR)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
