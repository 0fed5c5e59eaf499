package dev.sommelier.classpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CsvFileTest {

    private enum Colour {
        RED
    }

    private static CsvRow row(String csv) {
        return CsvFile.parse("wines.csv", csv).get(0);
    }

    private static void assertFails(String message, Executable read) {
        String actual = assertThrows(IllegalStateException.class, read).getMessage();
        assertTrue(actual.startsWith(message), actual);
    }

    @Test
    void readsCellsByTheirColumn() {
        CsvRow row = row("# what it is for\ncolour,price,grapes,words\nred,12.50,merlot | syrah |,a  b\n");
        assertEquals(Colour.RED, row.constant("colour", Colour.class));
        assertEquals(new BigDecimal("12.50"), row.decimal("price"));
        assertEquals(List.of("merlot", "syrah"), row.list("grapes"));
        assertEquals(List.of("a", "b"), row.words("words"));
    }

    @Test
    void missingFileIsNamed() {
        assertFails("There is no file no/such.csv", () -> CsvFile.read("no/such.csv"));
    }

    @Test
    void brokenLineIsNamed() {
        assertFails("wines.csv, after line 2: ", () -> CsvFile.parse("wines.csv", "a,b\n1,2\n3\n"));
        assertFails("wines.csv, line 2: price cannot be \"dear\"", () -> row("price\ndear\n").decimal("price"));
        assertFails("wines.csv, line 3: colour cannot be \"blue\"",
                () -> row("colour\n# a comment\nblue\n").constant("colour", Colour.class));
        assertFails("wines.csv, line 2: no column \"grape\"", () -> row("colour\nred\n").getField("grape"));
    }
}
