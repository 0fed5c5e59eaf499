package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat.Reply;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first message of somebody who writes as to a friend: elliptic, with reasons and half questions. */
class FirstContactTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is white zin a white wine                                      | rosé
            what colour is white zin                                       | rosé
            is blush the same as rose                                      | pink
            а белый зинфандель это белое?                                  | розовое
            how many glasses from one bottle, planning for 30 guests       | 15 bottles
            6 of us for dinner, 3 bottles enough?                          | 3 bottles
            нас шестеро на ужин, трёх бутылок хватит?                      | 3 бутылки
            Can I store wine in the kitchen cupboard above the oven?       | heat
            is it ok to keep wine next to the radiator                     | heat
            my bottles are under the stairs next to the boiler, ok?        | heat
            can i keep my wine in the garage in summer                     | frost
            wine rack on top of the fridge, bad idea?                      | vibration
            бутылки стоят на кухне над плитой, ничего?                     | тепло
            как хранить вино если погреба нет только кладовка и кот        | температура
            можно держать вино на балконе зимой?                           | мороз
            можно красное в холодильник                                    | 14–18
            is burgundy red or white                                       | Chardonnay
            а бургундия это белое или красное вообще                       | пино нуар
            риоха всегда красная?                                          | Бывает по-разному
            мальбек сухой?                                                 | Да.
            херес сладкий?                                                 | сухие
            просекко это шампанское?                                       | Шампани
            розовое это красное с белым?                                   | кожица
            веганам можно вино?                                            | осветляют
            английские вина норм?                                          | игристое
            which wine has least sugar                                     | gram
            что суше, брют или экстра драй                                 | чуть слаще
            """)
    void halfAQuestionIsAnsweredInWords(String message, String words) {
        Reply reply = say(message);
        assertTrue(reply.text().contains(words) || reply.text().toLowerCase().contains(words), reply::text);
        assertEquals(List.of(), reply.wines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rioja reserva?", "chianti classico riserva?", "риоха резерва?", "кьянти классико есть?",
            "сыры будут разные: бри, пармезан, козий. одно вино на всех какое?", "сухой мальбек?",
            "альбариньо и морские гребешки сочетается? если да то давай бутылочку", "is chablis good with oysters? send me one then",
            "Picnic. No corkscrew. What's fun and cheap?", "пикник, штопора нет, что-нибудь весёлое и недорогое",
            "new to wine where do i begin", "my dad likes big australian reds but mum wants white, one bottle of each"})
    void orderIsAnsweredWithWines(String message) {
        assertFalse(say(message).wines().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nebbiolo but not barolo, cant afford that", "неббиоло только не бароло, дорого"})
    void grapeHoldsWhenItsDearestWineIsRefused(String message) {
        assertAll(message, wine -> wine.grapes().contains("nebbiolo") && !wine.code().equals("barolo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amarone lover here. Show me stuff in that style that isn't Italian | it | RED
            i love barolo but want something not italian                       | it | RED
            like sancerre but not french                                       | fr | WHITE
            люблю амароне, дайте что-то в этом стиле не итальянское            | it | RED
            как сансер, но не франция                                          | fr | WHITE
            """)
    void likenessIsSoughtOutsideARefusedCountry(String message, String country, Colour colour) {
        assertAll(message, wine -> !wine.country().equals(country) && wine.colour() == colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soft red with hardly any tannin, they give me that furry teeth thing", "less tannin pls, red",
            "Red wine that doesn't leave that furry dry feeling on the teeth please", "меньше танинов, красное"})
    void complaintOfTanninAsksForLittle(String message) {
        assertAll(message, wine -> wine.colour() == Colour.RED && wine.tannin() <= 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"want to try grapes nobody heard of. whites. suprise me", "something obscure and white",
            "a white i've never heard of", "что-нибудь редкое белое", "белое, которое никто не знает"})
    void rareGrapeIsNoChardonnay(String message) {
        assertAll(message, wine -> wine.colour() == Colour.WHITE && !wine.grapes().contains("chardonnay")
                && !wine.grapes().contains("pinot_blanc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"муж говорит красное, я говорю белое. сошлись на розе", "he wants red, i want white, we agreed on rose"})
    void agreementOutweighsWhatEachWanted(String message) {
        assertAll(message, wine -> wine.colour() == Colour.ROSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine to lay down for my newborn nephew, 60+ euros", "60+ euros"})
    void plusSetsTheLeastPrice(String message) {
        assertAll(message, wine -> wine.priceMax().compareTo(BigDecimal.valueOf(60)) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"madeira for cooking AND sipping, is there one that does both?", "madeira for cooking"})
    void cheapnessGoesBeforeThePlace(String message) {
        assertAll(message, wine -> "madeira".equals(wine.region()));
    }

    private static void assertAll(String message, Predicate<Wine> fits) {
        Reply reply = say(message);
        assertFalse(reply.wines().isEmpty(), reply::text);
        assertEquals(List.of(), reply.wines().stream().filter(fits.negate()).map(Wine::code).toList());
    }

    private static Reply say(String message) {
        return new HouseChat(message.matches(".*\\p{IsCyrillic}.*") ? Language.RU : Language.EN).say(message);
    }
}
