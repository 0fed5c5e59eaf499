package dev.sommelier.wine.importing;

import static dev.sommelier.Until.until;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.Person;
import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.WineRow;
import dev.sommelier.wine.ledger.ChatRows;
import dev.sommelier.wine.ranking.WineCatalogue;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class StockImportTest {

    private static final String HEADER = "code,name_en,name_ru,country,region,colour,price_min,producer";
    private static final String ZORBLAX = "1,Zorblax Red,Зорблакс красное,fr,Loire,red,9,Maison Zorb";
    private static final String QUINTEX = "2,Quintex White,Квинтекс белое,it,Piedmont,white,12,";

    @Inject
    StockImport stock;

    @Inject
    StockImportCommand command;

    @Inject
    WineImport wineImport;

    @Inject
    CatalogueLoader catalogue;

    @Inject
    WineCatalogue wineCatalogue;

    @Inject
    ChatRows chat;

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void dropStock() {
        chat.dropStock();
    }

    private StockImport.Report importRows(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return stock.importCsv(WineFiles.bytes(lines));
    }

    /** Replicas hear of an import a moment after its commit. */
    private void untilNamed(String text, String... codes) {
        until(() -> WineFiles.codes(wineCatalogue.named(text, 3)).equals(List.of(codes)));
    }

    private long listed(Origin origin) {
        return chat.count("wine where listed and origin = :origin", "origin", origin.code());
    }

    @Test
    void stockStandsBesideTheCatalogue() {
        long builtIn = listed(Origin.CATALOGUE);
        assertEquals(new StockImport.Report(2, 0, 0, List.of()), importRows(ZORBLAX, QUINTEX));
        assertEquals(builtIn, listed(Origin.CATALOGUE));
        untilNamed("этот зорблакс ещё есть?", "1");
        Person.registered().asks().queryParam("q", "зорблакс").get("/wines").then().statusCode(200)
                .body("wines[0].name", equalTo("Zorblax Red"));
    }

    @Test
    void producerNamesAWineThatOnlyDescribesItself() {
        importRows("7,Sauvignon Blanc,Совиньон Блан,nz,Marlborough,white,25,Qwerbury Hills");
        untilNamed("that Qwerbury Hills again", "7");
        assertEquals(List.of(), wineCatalogue.named("a sauvignon blanc", 3));
    }

    @Test
    void nextFileReplacesTheStockAndKeepsIds() {
        importRows(ZORBLAX, QUINTEX);
        untilNamed("Zorblax", "1");
        UUID id = wineCatalogue.named("Zorblax", 1).get(0).id();
        assertEquals(new StockImport.Report(0, 1, 1, List.of()), importRows(QUINTEX));
        untilNamed("Zorblax");
        assertEquals("1", wineCatalogue.byIds(List.of(id)).get(0).code());
        assertEquals(new StockImport.Report(0, 2, 0, List.of()), importRows(ZORBLAX.replace("red,9", "red,19"), QUINTEX));
        untilNamed("Zorblax", "1");
        assertEquals(id, wineCatalogue.named("Zorblax", 1).get(0).id());
        assertEquals("19.00", wineCatalogue.named("Zorblax", 1).get(0).priceMin().toString());
    }

    @Test
    void oneBadRowAndNothingIsImported() {
        importRows(ZORBLAX);
        untilNamed("Zorblax", "1");
        StockImport.Report report = importRows(QUINTEX, "3,Bad,,fr,Loire,blue,9,");
        assertFalse(report.succeeded());
        assertEquals(List.of("line 3, colour: \"blue\" is none of red, white, rose, orange"),
                report.errors().stream().map(LineError::toString).toList());
        assertEquals(1, listed(Origin.STOCK));
        assertEquals(List.of("1"), WineFiles.codes(wineCatalogue.named("Zorblax", 1)));
    }

    @Test
    void failureInTheDatabaseLeavesTheFormerStock() {
        importRows(ZORBLAX);
        untilNamed("Zorblax", "1");
        List<WineRow> rows = WineFiles.read(HEADER + ",body", QUINTEX + ",3").rows();
        WineRow good = rows.get(0);
        WineRow refused = new WineRow("3", "x", "x", null, null, "fr", "loire", List.of(), Colour.RED, Kind.STILL,
                Sweetness.DRY, false, 9, 3, 3, good.priceMin(), good.priceMax(), "EUR", List.of(), List.of(), List.of(),
                1, 2, null, null, null, null);
        assertThrows(RuntimeException.class, () -> wineImport.replace(Origin.STOCK, List.of(good, refused), "x"));
        assertEquals(List.of("1"), WineFiles.codes(wineCatalogue.named("Zorblax", 1)));
        assertEquals(1, listed(Origin.STOCK));
    }

    @Test
    void catalogueIsWrittenOnlyWhenItChanged() {
        long builtIn = listed(Origin.CATALOGUE);
        assertEquals(WineFiles.catalogue().size(), builtIn);
        assertFalse(catalogue.load(ClasspathFile.bytes(CatalogueLoader.RESOURCE)));
        assertEquals(builtIn, chat.count("wine where origin = 'catalogue'"));
    }

    @Test
    void replicasThatStartTogetherWriteOnce() throws Exception {
        List<WineRow> rows = WineFiles.read(HEADER, ZORBLAX, QUINTEX).rows();
        Callable<Boolean> replica = () -> wineImport.replaceIfChanged(Origin.STOCK, rows, "same content");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int written = 0;
            for (Future<Boolean> result : threads.invokeAll(List.of(replica, replica, replica, replica), 60,
                    TimeUnit.SECONDS)) {
                written += result.get() ? 1 : 0;
            }
            assertEquals(1, written);
            assertEquals(2, listed(Origin.STOCK));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void largeStockIsImportedWhole() {
        String[] rows = new String[1201];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "bulk-" + i + ",Bulk " + i + ",,fr,Loire,red,9,";
        }
        assertEquals(1201, importRows(rows).imported());
        assertEquals(1201, listed(Origin.STOCK));
        assertEquals(new StockImport.Report(0, 1201, 0, List.of()), importRows(rows));
    }

    @Test
    void commandTellsWhatItDid() throws IOException {
        Path file = folder.resolve("stock.csv");
        Files.writeString(file, HEADER + "\n" + ZORBLAX + "\n");
        assertEquals("0 Imported 1 new wines, updated 0, took 0 out of the list.", run("import", file.toString()));
        Files.writeString(file, HEADER + "\n1,,,fr,Loire,red,9,\n");
        assertEquals("1 line 2, name_en: the wine has no name in either language|Nothing was imported: 1 to correct.",
                run("import", file.toString()));
        assertEquals("1 There is no file nowhere.csv.|Nothing was imported: 1 to correct.", run("import", "nowhere.csv"));
        assertEquals("2 Usage: import FILE", run("import"));
        assertTrue(run("import", "a\0b").startsWith("2 "));
    }

    private String run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = command.run(out, out, arguments);
        return exitCode + " " + bytes.toString(StandardCharsets.UTF_8).strip().replace(System.lineSeparator(), "|");
    }
}
