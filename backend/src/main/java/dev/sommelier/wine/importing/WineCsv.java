package dev.sommelier.wine.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.WineRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads an import file, the built-in catalogue or a shop's stock. Reading goes on after a bad row, so that one run
 * finds all errors. Not read by {@code CsvFile}, which is for the application's own files: it stops at the first error and
 * knows one delimiter.
 */
public final class WineCsv {

    /**
     * @param rows   all rows, when there is no error
     * @param errors everything wrong, in the order of the file
     */
    public record Result(List<WineRow> rows, List<LineError> errors) {
    }

    private final WineRowReader rowReader;

    public WineCsv(Vocabulary vocabulary) {
        this.rowReader = new WineRowReader(vocabulary);
    }

    /** @param bytes at most 32 MiB of UTF-8 */
    public Result read(byte[] bytes) {
        WineText text = WineText.decode(bytes);
        if (text.error() != null) {
            return failed(List.of(text.error()));
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(text.delimiter()).allowMissingFields(true).allowExtraFields(true)
                .ofCsvRecord(text.text())) {
            return read(reader.iterator());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private Result read(Iterator<CsvRecord> records) {
        List<LineError> errors = new ArrayList<>();
        List<WineRow> rows = new ArrayList<>();
        long line = 1;
        try {
            if (!records.hasNext()) {
                return failed(List.of(new LineError(0, null, "The file is empty.")));
            }
            CsvRecord first = records.next();
            WineHeader header = WineHeader.of(first.getFields(), errors);
            if (!errors.isEmpty()) {
                return failed(errors);
            }
            Map<String, Long> lineOfCode = new HashMap<>();
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                readRow(next, header, rows, lineOfCode, errors);
            }
        } catch (CsvParseException exception) {
            errors.add(new LineError(line + 1, null, "cannot be read as CSV; a quotation mark may be out of place"));
        }
        if (errors.isEmpty() && rows.isEmpty()) {
            errors.add(new LineError(0, null, "The file has a header but no wines."));
        }
        return errors.isEmpty() ? new Result(rows, List.of()) : failed(errors);
    }

    private void readRow(CsvRecord next, WineHeader header, List<WineRow> rows, Map<String, Long> lineOfCode,
            List<LineError> errors) {
        long line = next.getStartingLineNumber();
        if (next.getFieldCount() != header.size()) {
            boolean manyLines = next.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
            errors.add(new LineError(line, null, next.getFieldCount() + " cells, but the header has " + header.size()
                    + " columns" + (manyLines ? "; a quotation mark from this line on is never closed" : "")));
            return;
        }
        int before = errors.size();
        WineRow row = rowReader.read(new WineCells(line, header.cells(next.getFields()), errors));
        Long earlier = row.code() == null ? null : lineOfCode.putIfAbsent(row.code(), line);
        if (earlier != null) {
            errors.add(new LineError(line, WineColumn.CODE.header(),
                    "\"" + row.code() + "\" stands already in line " + earlier));
        }
        if (errors.size() == before) {
            rows.add(row);
        }
    }

    private static Result failed(List<LineError> errors) {
        return new Result(List.of(), List.copyOf(errors));
    }
}
