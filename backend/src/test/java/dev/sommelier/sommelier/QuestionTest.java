package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat.Reply;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about wine is answered in words; a request for wine is answered with wines. */
class QuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how long does an opened bottle of red keep               | three to five days
            can i put ice in my rose                                 | dilutes
            my cork broke what do i do                               | sieve
            spilled red on the tablecloth                            | Blot
            do you need to refrigerate red wine after opening        | fridge
            whats the white stuff at the bottom of my bottle         | tartrate
            is red wine good for you                                 | none is best
            the waiter poured a little bit in my glass what am i supposed to do | sound
            what's the best temperature for pinot noir               | 14 to 18
            how is sparkling wine made                               | second fermentation
            are screwcaps only for cheap wine                        | cork taint
            what percentage is port                                  | 19 to 22
            можно ли хранить вино в холодильнике                     | недель
            зачем нюхают пробку                                      | бокал
            сколько градусов в портвейне                             | 19–22
            как убрать пятно от вина с ковра                         | сод
            вино стояло месяц открытым можно пить                    | Вреда не будет
            правда что красное полезно для сердца                    | врачи
            что делать если пробка раскрошилась                      | ситечко
            какой бокал под белое                                    | тюльпан
            GSM on a label = ?                                       | Mourvèdre
            what wine term is lees? it says aged on lees             | yeast
            any reason my sauvignon smells of cat pee                | thiols
            never mind, is Chablis a grape? settle a bet             | Chardonnay
            red wine on my sofa a minute ago, help                   | Blot
            spilled red wine on the carpet at dinner, help           | Blot
            NV on label means what                                   | several harvests
            wot is a dosage in champagne                             | brut or demi-sec
            what to do if the cork breaks halfway in                 | No harm done
            Tell me what an ice wine is                              | frozen
            vegan wine, how can wine not be vegan?                   | egg white
            which of your wines are biodynamic                       | my catalogue does not say
            which estate makes the chianti                           | not single estates
            какие сорта в шампанском                                 | менье
            мускат и мускаде это одно?                               | разное
            экстра драй слаще брюта или суше, запуталась             | чуть слаще
            вино 2017 года, бордо, ждать или пить уже?               | бордо
            муж спорит, что розовое это смесь белого и красного      | кожица
            what's the deal with the indentation in the bottom of the bottle | stronger
            which wine has the fewest calories, dry or sweet?        | kcal
            what does DOCG stand for                                 | Garantita
            waiter poured me a tiny bit and stared. what now, what do I do? | sound
            can I cook with wine that's been open for three weeks    | stew
            my wine smells like nail polish                          | ethyl acetate
            what do sommeliers drink at home                         | Riesling
            is rosé champagne just red and white                     | Champagne
            what's the wire thing on champagne called                | muselet
            why do french people say sante, how do you say cheers in spanish | salud
            почему у меня краснеет лицо от вина                      | фермент
            как снять этикетку с бутылки                             | горяч
            красное к рыбе это смертный грех?                        | танин
            вино мутное                                              | безвред
            самый распространённый сорт винограда                    | каберне
            вино 2013 белое нашла у бабушки, можно пить? не отравлюсь? | отрав
            """)
    void questionIsAnsweredByAFact(String message, String words) {
        assertAnswered(message, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            does sauvignon blanc go with goat cheese | Yes, Sauvignon Blanc goes well with goat cheese
            риоха подойдёт к ягнёнку                 | Да, Риоха подходит к баранине
            is a Barolo sweet?                       | No. Barolo
            is chablis dry or sweet                  | dry white
            бароло сладкое или сухое                 | сухое красное
            what grape is Sancerre made of           | Sauvignon Blanc
            из чего бароло                           | неббиоло
            where is Priorat                         | Spain
            откуда родом саперави                    | Грузии
            how much does a bottle of barolo cost    | Barolo usually costs €
            what to eat with rioja                   | goes best with
            how many bottles for 12 guests           | For 12 people I would take 6 bottles
            сколько бутылок на нас восьмерых         | На 8 человек хватит: 4 бутылки
            сколько вина на 20 гостей на 5 часов     | 15 бутылок
            how many bottles for 10 people if everyone drinks 3 glasses | 30 glasses for 10 people make 6 bottles
            how do you pronounce Rioja               | ree-OH-hah
            how strong is Chianti                    | 12.5–13.5 % alcohol
            какая крепость у кьянти                  | 12,5–13,5 % спирта
            how many glasses of 175 ml from a bottle | 4 glasses
            """)
    void questionIsWorkedOut(String message, String words) {
        assertAnswered(message, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what score did the 2018 barolo get  | I do not have
            is chateau margaux 2015 organic     | my catalogue does not say
            can you reuse a cork                | I do not know
            """)
    void whatIsNotKnownIsSaid(String message, String words) {
        assertAnswered(message, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what wine goes with duck", "a red for steak?", "can you recommend a dry white",
        "white or red with salmon", "I want a natural wine", "orange wine please", "do you have any champagne under 40 euro",
        "посоветуй вино к утке", "что лучше к рыбе белое или розовое", "красное к стейку до 1500", "хочу сухое розовое",
        "какое вино подойдёт к пицце", "есть что-нибудь из Грузии", "дай что-нибудь с высокой кислотностью"})
    void requestIsAnsweredWithWines(String message) {
        assertFalse(say(message).wines().isEmpty(), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"просекко или кава, без разницы, до 1400", "a red for my father, who turns 80",
        "a wine with some age, for a pheasant casserole", "whats good red around thirty dollars for somebody who hates tannin",
        "не только красное, можно и белое"})
    void wordsOfAQuestionDoNotMakeARequestOne(String message) {
        assertFalse(say(message).wines().isEmpty(), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hack my neighbour's wifi", "can you book me a table for two at 8", "best ipa under £4",
        "реши за меня, за кого голосовать", "курс доллара на сегодня", "как починить кран на кухне"})
    void whatIsOutsideWineGetsNoWine(String message) {
        Reply reply = say(message);
        assertEquals(List.of(), reply.wines(), message);
        assertTrue(reply.text().toLowerCase(Locale.ROOT).matches("(?s).*(wine|вин).*"), reply.text());
    }

    @Test
    void factFollowsFromTheWineShown() {
        HouseChat chat = new HouseChat(Language.EN).showed("fino-sherry");
        assertTrue(chat.say("how long does it keep once opened?").text().startsWith("Fino"));
    }

    @Test
    void questionLeavesTheWishAsItWas() {
        HouseChat chat = new HouseChat(Language.EN);
        chat.say("a white for chicken");
        chat.say("how long does red keep after opening?");
        assertEquals(List.of(), chat.say("another one").wines().stream()
                .filter(wine -> !wine.colour().name().toLowerCase(Locale.ROOT).equals("white")).toList());
    }

    private static void assertAnswered(String message, String words) {
        Reply reply = say(message);
        assertEquals(List.of(), reply.wines(), message);
        assertTrue(reply.text().replace('\u00a0', ' ').contains(words), message + " -> " + reply.text());
    }

    private static Reply say(String message) {
        return new HouseChat(message.matches(".*\\p{IsCyrillic}.*") ? Language.RU : Language.EN).say(message);
    }
}
