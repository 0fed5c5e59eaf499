package dev.sommelier.wine.importing;

import dev.sommelier.classpath.ClasspathFile;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.catalogue.WineRow;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Wines and files of wines for tests. */
public final class WineFiles {

    public static final Vocabulary VOCABULARY = new Vocabulary();

    private WineFiles() {
    }

    static WineCsv.Result read(String... lines) {
        return new WineCsv(VOCABULARY).read(bytes(lines));
    }

    static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static List<String> errors(String... lines) {
        return read(lines).errors().stream().map(LineError::toString).toList();
    }

    /** The built-in catalogue as it stands in the file. */
    static List<WineRow> catalogue() {
        WineCsv.Result result = new WineCsv(VOCABULARY).read(ClasspathFile.bytes(CatalogueLoader.RESOURCE));
        if (!result.errors().isEmpty()) {
            throw new AssertionError(result.errors());
        }
        return result.rows();
    }

    public static List<Wine> catalogueWines() {
        return catalogue().stream().map(WineFiles::wine).toList();
    }

    public static Wine wine(WineRow row) {
        return Wine.of(WineImport.id(Origin.CATALOGUE, row.code()), row);
    }

    /** A wine that differs from others in what ranking looks at. */
    public static Wine wine(String code, Colour colour, String grape, String country, int acidity, int tannin,
            List<String> dishes) {
        return wine(new WineRow(code, code, code, null, null, country, "region of " + country, List.of(grape), colour,
                Kind.STILL, Sweetness.DRY, false, 3, acidity, tannin, BigDecimal.TEN, BigDecimal.TEN, "EUR",
                List.of("lemon"), dishes, List.of("picnic"), 10, 12, null, null, null, null));
    }

    /** Wines without a database, of which only the ids are asked for. */
    public record WinesById(List<Wine> wines) implements WineCatalogue {

        @Override
        public List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Wine> seen(UUID accountId, WineRequest request, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Wine> named(String text, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Wine> byIds(List<UUID> ids) {
            return wines.stream().filter(wine -> ids.contains(wine.id())).toList();
        }
    }

    public static List<String> codes(List<Wine> wines) {
        return wines.stream().map(Wine::code).toList();
    }

}
