package dev.sommelier;

import dev.sommelier.database.EmbeddedDatabase;
import dev.sommelier.wine.importing.StockImportCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Entry point: starts the service, or with {@code import FILE} imports a stock file and exits. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        EmbeddedDatabase database = EmbeddedDatabase.startUnlessConfigured();
        boolean stockImport = args.length > 0 && args[0].equals("import");
        if (stockImport) {
            // No HTTP server: the service may be running on that port.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("sommelier.jobs.run", "false");
            // Only the import report and warnings are printed.
            System.setProperty("quarkus.banner.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
        }
        Quarkus.run(stockImport ? StockImportCommand.class : null, (exitCode, failure) -> {
            database.applicationStopped();
            System.exit(exitCode);
        }, args);
    }
}
