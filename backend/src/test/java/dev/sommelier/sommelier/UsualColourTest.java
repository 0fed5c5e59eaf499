package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who names only a grape or a place means its usual colour. */
class UsualColourTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Malbec from Argentina under 17 euros    | RED",
        "a Cab Franc from the Loire, 20 euros    | RED",
        "a bottle of Bordeaux for him, 40 euros  | RED",
        "Malbec rosé from Argentina              | ROSE",
        "Sauvignon Blanc up to 20 euros          | WHITE"})
    void goesWithoutSaying(String said, Colour colour) {
        List<Wine> wines = new HouseChat(Language.EN).say(said).wines();
        assertFalse(wines.isEmpty(), said);
        wines.forEach(wine -> assertEquals(colour, wine.colour(), said + ": " + wine.code()));
    }
}
