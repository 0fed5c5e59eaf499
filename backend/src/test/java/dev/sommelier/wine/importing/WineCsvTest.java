package dev.sommelier.wine.importing;

import static dev.sommelier.wine.importing.WineFiles.errors;
import static dev.sommelier.wine.importing.WineFiles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.WineRow;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WineCsvTest {

    private static final String HEADER = "code,name_en,country,region,colour,price_min";

    @Test
    void shortestRowTakesTheDefaultsOfItsStyle() {
        WineRow wine = read(HEADER, "1,HouseChat White,fr,Burgundy,white,9.90").rows().get(0);
        assertEquals("HouseChat White", wine.nameRu());
        assertEquals("burgundy", wine.region());
        assertEquals(List.of(), wine.grapes());
        assertEquals(Kind.STILL, wine.kind());
        assertEquals(Sweetness.DRY, wine.sweetness());
        assertEquals(List.of(3, 4, 1), List.of(wine.body(), wine.acidity(), wine.tannin()));
        assertEquals(new BigDecimal("9.90"), wine.priceMax());
        assertEquals("EUR", wine.currency());
        assertEquals(List.of(8, 12), List.of(wine.servingMin(), wine.servingMax()));
        assertNull(wine.producer());
    }

    @Test
    void wordsOfBothLanguagesBecomeCodesAndUnknownOnesStay() {
        WineRow wine = read(HEADER + ",grapes,aromas,dishes,occasions",
                "1,Rot,Франция,Мой регион,red,5,Шардоне|Домашний|chardonnay,ЛИМОН|petrichor,Устрицы|steak,День рождения")
                .rows().get(0);
        assertEquals("fr", wine.country());
        assertEquals("Мой регион", wine.region());
        assertEquals(List.of("chardonnay", "Домашний"), wine.grapes());
        assertEquals(List.of("lemon", "petrichor"), wine.aromas());
        assertEquals(List.of("oysters", "steak"), wine.dishes());
        assertEquals(List.of("birthday"), wine.occasions());
    }

    @Test
    void spreadsheetsWithSemicolonsDecimalCommasMarksAndWindowsLinesAreRead() {
        byte[] file = ("\uFEFFcode;name_ru;country;region;colour;price_min\r\n1;Каберне;ru;Кубань;red;12,50\r\n")
                .getBytes(StandardCharsets.UTF_8);
        WineCsv.Result result = new WineCsv(WineFiles.VOCABULARY).read(file);
        assertEquals(List.of(), result.errors());
        assertEquals(new BigDecimal("12.50"), result.rows().get(0).priceMin());
        assertEquals("Каберне", result.rows().get(0).nameEn());
    }

    @Test
    void everyMistakeIsToldWithLineAndColumn() {
        WineCsv.Result result = read(HEADER + ",body,dishes,vintage,alcohol_free,currency",
                "1,Good,fr,Loire,white,9,3,steak,2020,no,EUR",
                "2,,Atlantis,Loire,blue,cheap,9,pudding,soon,maybe,RUB");
        assertEquals(List.of(), result.rows());
        assertEquals(List.of(
                        "line 3, name_en: the wine has no name in either language",
                        "line 3, colour: \"blue\" is none of red, white, rose, orange",
                        "line 3, price_min: \"cheap\" is not a price such as 12.50",
                        "line 3, vintage: \"soon\" is not a whole number from 1800 to 2100",
                        "line 3, country: \"Atlantis\" is no country we know",
                        "line 3, alcohol_free: \"maybe\" is neither true nor false",
                        "line 3, body: \"9\" is not a whole number from 1 to 5",
                        "line 3, currency: \"RUB\": prices are compared in EUR",
                        "line 3, dishes: \"pudding\" is no dish we know"),
                result.errors().stream().map(LineError::toString).toList());
    }

    @Test
    void rangesMustNotBeUpsideDown() {
        assertEquals(List.of("line 2, price_max: is below price_min", "line 2, serving_max: is below serving_min"),
                errors(HEADER + ",price_max,serving_min,serving_max", "1,A,fr,Loire,red,9,8,18,16"));
        assertEquals(List.of("line 2, serving_max: serving_min and serving_max go together"),
                errors(HEADER + ",serving_min", "1,A,fr,Loire,red,9,18"));
    }

    @Test
    void strengthAndDrinkingWindowAreRangesAndMayBeLeftOut() {
        WineCsv.Result result = read(HEADER + ",abv_min,abv_max,drink_from,drink_to", "1,A,fr,Loire,red,9,12,\"13,5\",1,4",
                "2,B,fr,Loire,red,9,14,,,", "3,C,fr,Loire,red,9,,,,");
        assertEquals(List.of(), result.errors());
        WineRow told = result.rows().get(0);
        assertEquals("12 to 13.5, 1 to 4", told.abvMin() + " to " + told.abvMax() + ", " + told.drinkFrom() + " to " + told.drinkTo());
        assertEquals(result.rows().get(1).abvMin(), result.rows().get(1).abvMax());
        assertNull(result.rows().get(2).abvMin());
        assertNull(result.rows().get(2).drinkTo());
        assertEquals(List.of("line 2, abv_max: is below abv_min", "line 2, drink_to: is below drink_from"),
                errors(HEADER + ",abv_min,abv_max,drink_from,drink_to", "1,A,fr,Loire,red,9,13,12,5,3"));
        assertEquals(List.of("line 2, abv_min: \"40\" is not a strength from 0 to 25 such as 12.5",
                        "line 2, drink_to: drink_from and drink_to go together"),
                errors(HEADER + ",abv_min,drink_from", "1,A,fr,Loire,red,9,40,2"));
    }

    @Test
    void codeStandsOnlyOnce() {
        assertEquals(List.of("line 4, code: \"1\" stands already in line 2"),
                errors(HEADER, "1,A,fr,Loire,red,9", "2,B,fr,Loire,red,9", "1,C,fr,Loire,red,9"));
    }

    @Test
    void headerMustBeKnownCompleteAndWithoutDoubles() {
        assertEquals(List.of("line 1: unknown column \"color\"", "line 1, code: the column stands twice",
                        "line 1, colour: the column is missing", "line 1, price_min: the column is missing"),
                errors("code,name_en,country,region,color,code", "1,A,fr,Loire,red,1"));
        assertEquals(List.of("line 1: one of the columns name_en and name_ru is needed"),
                errors("code,country,region,colour,price_min", "1,fr,Loire,red,9"));
    }

    @Test
    void rowsMustHaveAsManyCellsAsTheHeader() {
        assertEquals(List.of("line 2: 5 cells, but the header has 6 columns",
                        "line 3: 7 cells, but the header has 6 columns"),
                errors(HEADER, "1,A,fr,Loire,red", "2,A,fr,Loire,red,9,extra"));
    }

    @Test
    void quotedCellsMayHoldDelimitersButNoLineBreaks() {
        assertEquals("Red, dry", read(HEADER, "1,\"Red, dry\",fr,Loire,red,9").rows().get(0).nameEn());
        assertEquals(List.of("line 2, name_en: holds a line break or an invisible character",
                        "line 2, name_en: the wine has no name in either language"),
                errors(HEADER, "1,\"Red\ndry\",fr,Loire,red,9"));
        assertEquals(List.of("line 2: 2 cells, but the header has 6 columns;"
                        + " a quotation mark from this line on is never closed"),
                errors(HEADER, "1,\"Red,fr,Loire,red,9", "2,A,fr,Loire,red,9"));
        assertEquals(List.of("line 3: cannot be read as CSV; a quotation mark may be out of place"),
                errors(HEADER, "1,A,fr,Loire,red,9", "2,\"A\" B,fr,Loire,red,9"));
    }

    @ParameterizedTest
    @CsvSource({"'', The file is empty.", "'\n\n', The file is empty.",
        "'code,name_en,country,region,colour,price_min\n', The file has a header but no wines."})
    void emptyFileIsToldSo(String content, String message) {
        WineCsv.Result result = new WineCsv(WineFiles.VOCABULARY).read(content.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(message), result.errors().stream().map(LineError::toString).toList());
    }

    @Test
    void otherEncodingsAreToldWithTheLine() {
        byte[] windows = (HEADER + "\n1,A,fr,Loire,red,9\n2,Каберне,fr,Loire,red,9\n")
                .getBytes(Charset.forName("windows-1251"));
        assertEquals("line 3: not UTF-8 text. Save the file as CSV in UTF-8.", onlyError(windows));
        assertEquals("The file is UTF-16. Save it as CSV in UTF-8.", onlyError(HEADER.getBytes(StandardCharsets.UTF_16)));
        assertEquals("line 2: a NUL byte. This is no text file, or it is damaged.", onlyError(
                (HEADER + "\n1,A\0,fr,Loire,red,9\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals("line 1: not UTF-8 text. Save the file as CSV in UTF-8.", onlyError(new byte[] {'c', (byte) 0xD0}));
    }

    @Test
    void oversizedFilesAndCellsAreRefused() {
        assertEquals("The file is larger than 32 MiB.", onlyError(new byte[WineText.MAX_BYTES + 1]));
        assertEquals(List.of("line 2, code: is longer than 100 characters"),
                errors(HEADER, "x".repeat(101) + ",A,fr,Loire,red,9"));
    }

    @Test
    void builtInCatalogueHasNoMistakesAndOnlyKnownWords() {
        List<WineRow> rows = WineFiles.catalogue();
        assertTrue(rows.size() > 300);
        for (WineRow row : rows) {
            assertTrue(WineFiles.VOCABULARY.codes(Vocabulary.Term.REGION).contains(row.region()), row.code());
            assertTrue(WineFiles.VOCABULARY.codes(Vocabulary.Term.GRAPE).containsAll(row.grapes()), row.code());
            assertTrue(WineFiles.VOCABULARY.codes(Vocabulary.Term.AROMA).containsAll(row.aromas()), row.code());
        }
    }

    @Test
    void builtInCatalogueTellsAStrengthThatItsKindCanHave() {
        for (WineRow row : WineFiles.catalogue()) {
            double least = row.abvMin().doubleValue();
            double most = row.abvMax().doubleValue();
            double[] sane = row.alcoholFree() ? new double[] {0, 0.5} : switch (row.kind()) {
                case FORTIFIED -> new double[] {15, 22};
                case SPARKLING -> new double[] {4.5, 14.5};
                case STILL -> new double[] {5, 16.5};
            };
            assertTrue(sane[0] <= least && least <= most && most <= sane[1] && most - least <= 3, row.code());
            assertTrue(row.kind() != Kind.STILL || row.sweetness() != Sweetness.DRY || row.alcoholFree() || least >= 10, row.code());
        }
    }

    @Test
    void builtInCatalogueTellsWhenAWineIsAtItsBest() {
        for (WineRow row : WineFiles.catalogue()) {
            assertTrue(row.drinkFrom() < row.drinkTo() && row.drinkTo() <= 50, row.code());
            boolean young = row.colour() == Colour.ROSE && row.kind() == Kind.STILL || row.alcoholFree();
            assertTrue(!young || row.drinkFrom() == 0 && row.drinkTo() <= 4, row.code());
        }
    }

    private static String onlyError(byte[] file) {
        List<LineError> errors = new WineCsv(WineFiles.VOCABULARY).read(file).errors();
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0).toString();
    }
}
