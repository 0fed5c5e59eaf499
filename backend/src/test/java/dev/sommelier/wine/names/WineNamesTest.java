package dev.sommelier.wine.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.importing.WineFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WineNamesTest {

    private final List<Wine> catalogue = WineFiles.catalogueWines();
    private final NameWords nameWords = new NameWords(WineFiles.VOCABULARY);
    private final WineNames names = new WineNames(nameWords);

    private List<String> named(String text) {
        return WineFiles.codes(names.named(text, catalogue, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            расскажи про бароло                      | barolo
            ещё раз того шабли                       | chablis
            something like Barolo                    | barolo
            I loved the Chablis Premier Cru you gave | chablis-premier-cru
            мне понравилось Шабли Гран Крю           | chablis-grand-cru
            can I have the barollo again             | barolo
            a glass of shabli                        | chablis
            do you have soterne?                     | sauternes
            что-то вроде шатонеф-дю-пап руж          | chateauneuf-du-pape-rouge
            хочу хванчкару                           | khvanchkara
            с киндзмараули                           | kindzmarauli
            цимлянского игристого сухого             | tsimlyansk-sparkling-red-dry
            Montepulciano d'Abruzzo please           | montepulciano-dabruzzo
            Marlborough Sauvignon Blanc              | marlborough-sauvignon-blanc
            совиньон блан из Мальборо                | marlborough-sauvignon-blanc
            как то бургундское Мерсо                 | meursault
            BAROLO!!!                                | barolo
            риоху крианса                            | rioja-crianza
            """)
    void nameInASentenceIsFound(String sentence, String code) {
        List<String> found = named(sentence);
        assertEquals(code, found.isEmpty() ? null : found.get(0), () -> sentence + " gave " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine", "красное", "brut", "a dry red wine for steak", "красное сухое вино к стейку",
        "something sparkling from California", "cabernet sauvignon", "каберне", "chardonnay from France", "белое из Грузии",
        "grand cru", "подарок папе на день рождения", "I am going to travel in Italy", "тикка масала на ужин",
        "sweet red", "игристое полусладкое", "riserva", "pinot noir", "пино нуар до 20 евро", "рыба на гриле", "",
        "Что посоветуешь к утке?", "Recommend something for a birthday party with my friends", "!!!", "1234567890",
        "вино к шашлыку для большой компании", "a light white for a summer evening on the river", "мускат",
        "I don't like sweet wines", "не люблю кислое", "cheese and nuts", "паста с морепродуктами", "семейный ужин"})
    void commonWordsGrapesAndCountriesNameNoWine(String sentence) {
        assertEquals(List.of(), named(sentence));
    }

    @Test
    void fullestNameComesFirst() {
        assertEquals("asti", named("Asti").get(0));
        assertEquals("barbera-dasti", named("Barbera d'Asti").get(0));
        assertEquals("moscato-dasti", named("москато д'асти").get(0));
    }

    @Test
    void everyWineWithANameOfItsOwnIsFoundByIt() {
        for (Language language : Language.values()) {
            for (Wine wine : catalogue) {
                String name = wine.name(language);
                if (nameWords.parts(TextNormaliser.words(name)).contains(NameWords.Part.NAME)) {
                    assertEquals(name, names.named(name, catalogue, 1).get(0).name(language));
                }
            }
        }
    }

    @Test
    void manyWordsAreNoBurden() {
        assertEquals("barolo", named("бла ".repeat(2000) + "бароло").get(0));
        assertTrue(names.telling("слово ".repeat(3) + "бароло вино красное").contains("бароло"));
        assertEquals(List.of("слово", "бароло"), names.telling("слово слово бароло вино красное"));
    }
}
