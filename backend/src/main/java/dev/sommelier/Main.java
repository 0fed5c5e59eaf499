package dev.sommelier;

import dev.sommelier.database.EmbeddedDatabase;
import dev.sommelier.wine.importing.StockImportCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, or with {@code import FILE} loads a shop's stock into the catalogue and ends. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        EmbeddedDatabase database = EmbeddedDatabase.startUnlessConfigured();
        boolean stockImport = args.length > 0 && args[0].equals("import");
        if (stockImport) {
            // The service may be running on that port: an import needs only the database.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("sommelier.jobs.run", "false");
            // Its report is what counts.
            System.setProperty("quarkus.banner.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
        }
        Quarkus.run(stockImport ? StockImportCommand.class : null, (exitCode, failure) -> {
            database.applicationStopped();
            System.exit(exitCode);
        }, args);
    }
}
