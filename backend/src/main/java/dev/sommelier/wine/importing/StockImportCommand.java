package dev.sommelier.wine.importing;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code import FILE}: loads a shop's stock and ends, with 0 when it did, 1 for a bad file, 2 for a bad command. */
@ApplicationScoped
@Unremovable
public class StockImportCommand implements QuarkusApplication {

    private final StockImport stockImport;

    StockImportCommand(StockImport stockImport) {
        this.stockImport = stockImport;
    }

    @Override
    public int run(String... arguments) {
        return run(System.out, System.err, arguments);
    }

    int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length != 2) {
            err.println("Usage: import FILE");
            return 2;
        }
        StockImport.Report report;
        try {
            report = stockImport.importFile(Path.of(arguments[1]));
        } catch (InvalidPathException exception) {
            err.println("\"" + arguments[1] + "\" is no file name.");
            return 2;
        }
        if (!report.succeeded()) {
            report.errors().forEach(err::println);
            err.println("Nothing was imported: " + report.errors().size() + " to correct.");
            return 1;
        }
        out.printf("Imported %d new wines, updated %d, took %d out of the list.%n",
                report.imported(), report.updated(), report.unlisted());
        return 0;
    }
}
