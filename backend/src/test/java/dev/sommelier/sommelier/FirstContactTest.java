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
            which recent bordeaux years were the good ones                 | 2016
            каким годам в бордо верить                                     | 2016
            so syrah = shiraz = petite sirah, right?                       | Durif
            темпранильо и тинта рориш случайно не одно и то же?            | один и тот же
            is cabernet franc related to cabernet sauvignon                | parent
            каберне фран это родня каберне совиньону?                      | родитель
            is pinot meunier related to pinot noir                         | mutation
            are malbec and cot the same thing                              | Cahors
            зачем вино качают в бокале, понты же?                          | аромат
            Открыл вино, внутри кристаллики как стекло. выкинуть?          | безвредны
            why does my white have little flakes in it                     | harmless
            а бутылки лёжа держать или стоя                                | пробка
            when do you pick grapes, summer or autumn                      | autumn
            когда собирают виноград, летом или осенью                      | осенью
            почему бутылки бургундии и бордо разной формы                  | плечи
            can i give my dog the leftover wine                            | never
            а в пост вино можно?                                           | пост
            is it a crime to drink white with beef                         | No crime
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
            "new to wine where do i begin", "my dad likes big australian reds but mum wants white, one bottle of each",
            "organic stuff, you know, the cloudy natural wine, funky, orange maybe", "orange wine please, explain like I'm a grandma",
            "is there any wine that tastes like lychee and roses? my late grandma had one, i'd buy it",
            "cloudy and unfiltered, no corkscrew here, red please", "молдавское, как в студенчестве, только уже приличное",
            "бутылку в поезд Москва-Питер, без штопора, с закруткой, красное", "Италия обязательна, мы же не варвары",
            "Коллеге на пенсию. Он любит коньяк и сигары. Из вина что ближе?", "красное которое можно со льдом, летнее",
            "he's into whisky and cigars, what wine comes close", "something blackcurranty", "чтобы чёрной смородиной пахло",
            "my girlfriend swears she hates dry wine but loves prosecco, what now, summer night"})
    void orderIsAnsweredWithWines(String message) {
        assertFalse(say(message).wines().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pinot noir, any country, under 20 euros and must not taste like cough syrup | pinot_noir
            a malbec under 15, must not taste like jam                                  | malbec
            chilean carmenere under ten                                                 | carmenere
            Саперави квеври, крепкий мужской вкус                                       | saperavi
            saperavi from a qvevri, red and strong                                      | saperavi
            """)
    void grapeHoldsBesideWhatItIsSpared(String message, String grape) {
        assertAll(message, wine -> wine.grapes().contains(grape));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            У нас традиция: каждый месяц новая страна. Был Ливан, была Мексика. Дальше что-то необычное, сухое | lb
            we did Chile in May and had Peru in June. Next a dry red                                           | cl
            пробовали Чили, пробовали Аргентину. Теперь что-нибудь красное                                     | ar
            """)
    void countryHadBeforeIsNotOfferedAgain(String message, String country) {
        assertAll(message, wine -> !wine.country().equals(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Шампанское. Настоящее. Повод огромный. до 6 тысяч", "шампанское, только настоящее, до 6 тысяч"})
    void realChampagneIsFromChampagne(String message) {
        assertAll(message, wine -> "champagne".equals(wine.region()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody likes red in our house. chicken pie tonight", "nobody drinks red at ours, roast beef",
            "красное у нас никто не любит, курица", "красное никто не пьёт, ростбиф"})
    void colourThatNobodyLikesIsLeftOut(String message) {
        assertAll(message, wine -> wine.colour() != Colour.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a mixed half case for under 90, mostly red", "ящик из шести, в основном красное, до 9000"})
    void priceOfACaseIsDivided(String message) {
        assertAll(message, wine -> wine.priceMin().compareTo(BigDecimal.valueOf(16)) <= 0);
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
