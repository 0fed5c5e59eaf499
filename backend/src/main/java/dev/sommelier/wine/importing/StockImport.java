package dev.sommelier.wine.importing;

import dev.sommelier.wine.catalogue.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Imports a shop's stock. The file replaces the stock imported before; a file with any error changes nothing. */
@ApplicationScoped
public class StockImport {

    /**
     * The result of an import.
     *
     * @param imported how many wines are new
     * @param updated  how many were known and are now as the file says
     * @param unlisted how many of the former stock left, because the file lacks them
     * @param errors   what to correct; when there is any, nothing was changed
     */
    public record Report(int imported, int updated, int unlisted, List<LineError> errors) {

        public boolean succeeded() {
            return errors.isEmpty();
        }
    }

    private final WineImport wineImport;
    private final Vocabulary vocabulary;

    StockImport(WineImport wineImport, Vocabulary vocabulary) {
        this.wineImport = wineImport;
        this.vocabulary = vocabulary;
    }

    /** Imports the CSV file; docs/stock-import.md describes it. A file that cannot be read is an error in the report. */
    public Report importFile(Path file) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                return failed("There is no file " + file + ".");
            }
            if (Files.size(file) > WineText.MAX_BYTES) {
                return failed("The file is larger than " + WineText.MAX_BYTES / (1024 * 1024) + " MiB.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException exception) {
            return failed("The file " + file + " cannot be read.");
        }
        return importCsv(bytes);
    }

    Report importCsv(byte[] bytes) {
        WineCsv.Result result = new WineCsv(vocabulary).read(bytes);
        if (!result.errors().isEmpty()) {
            return new Report(0, 0, 0, result.errors());
        }
        WineImport.Counts counts = wineImport.replace(Origin.STOCK, result.rows(), ContentHash.of(bytes));
        return new Report(counts.imported(), counts.updated(), counts.unlisted(), List.of());
    }

    private static Report failed(String message) {
        return new Report(0, 0, 0, List.of(new LineError(0, null, message)));
    }
}
