package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to questions about wines shown, in the words of the reply. */
class ShownAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | barolo  | barbaresco     | are those two the same grape?    | Yes, the same: Nebbiolo
            EN | barolo  | chablis        | are those two the same grape?    | No
            EN | barolo  | chablis        | are they from the same country?  | No
            EN | barolo  | barbaresco     | are they from the same country?  | Yes, the same: Italy
            RU | barolo  | barbaresco     | они из одной страны?             | Да
            RU | barolo  | mendoza-malbec | это один и тот же сорт?          | Нет
            EN | barolo  | chablis        | is the second sweet?             | No. Chablis
            EN | barolo  | chablis        | is the first dry?                | Yes. Barolo
            RU | barolo  | chablis        | первое сладкое?                  | Нет. Бароло
            EN | barolo  | chablis        | can I pour the second at 4 degrees? | 4
            RU | barolo  | chablis        | второе при 18 градусах подавать? | 18
            """)
    void questionOfYesOrNoIsAnsweredSoFirst(String language, String first, String second, String message, String opening) {
        String reply = shown(language, first, second).say(message).text();
        assertTrue(reply.replace('\u00a0', ' ').startsWith(opening), reply);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | a red for steak, we are 8    | would three bottles be enough?            | short
            EN | dinner for 12, red for steak | how many bottles, four hours at table?    | 12 people
            EN | a red for steak              | two bottles enough for four?              | Yes, 2 bottles
            RU | красное к стейку, нас восемь | трёх бутылок хватит?                      | Маловато
            RU | красное к стейку             | двух бутылок на четверых хватит?          | хватит
            EN | a red for steak, 5 bottles   | what does that come to in total?          | 5 bottles
            RU | красное, 5 бутылок, до 1400 рублей | сколько на всё выйдет?              | 7000
            """)
    void bottlesAreCountedForTheCompanyThatWasTold(String language, String request, String message, String said) {
        HouseChat house = new HouseChat(Language.valueOf(language)).received(request).showed("mendoza-malbec", "cahors");
        String reply = house.say(message).text().replace('\u00a0', ' ');
        assertTrue(reply.contains(said), reply);
    }

    @Test
    void wineTakenAndQuestionAnsweredAreBothSaid() {
        String reply = shown("EN", "barolo", "chablis").say("ok the second. do I need to chill it?").text();
        assertTrue(reply.startsWith("Chablis, noted.") && reply.contains("chill"), reply);
    }

    @ParameterizedTest
    @CsvSource({"EN, 'the first is too sweet, is there a less sweet one?'", "RU, 'первое слишком сладкое, менее сладкое есть?'"})
    void tooSweetIsMeasuredByTheWineThatWasMeant(String language, String message) {
        HouseChat house = new HouseChat(Language.valueOf(language)).received("cake").showed("asti", "sekt-halbtrocken");
        HouseChat.Reply reply = house.say(message);
        assertFalse(reply.wines().isEmpty(), reply.text());
        assertTrue(reply.wines().stream().allMatch(wine -> wine.sweetness() != Sweetness.SWEET), reply.text());
    }

    @ParameterizedTest
    @CsvSource({"EN, 'Wine for a wake, quiet, nothing showy', condolences", "RU, вино на поминки, соболезнования"})
    void tableInMemoryOfSomebodyGetsSympathyAndQuietWines(String language, String message, String said) {
        HouseChat.Reply reply = new HouseChat(Language.valueOf(language)).say(message);
        assertTrue(reply.text().contains(said), reply.text());
        assertFalse(reply.wines().isEmpty(), reply.text());
        assertTrue(reply.wines().stream().noneMatch(wine -> wine.kind() == Kind.SPARKLING), reply.text());
    }

    @ParameterizedTest
    @CsvSource({"EN, Champagne please, Champagne is too dear", "RU, шампанское из Шампани, шампань слишком дорого"})
    void champagneTooDearMeansBubblesFromElsewhere(String language, String request, String message) {
        HouseChat.Reply reply = new HouseChat(Language.valueOf(language)).received(request).showed("champagne-brut").say(message);
        assertFalse(reply.wines().isEmpty(), reply.text());
        assertTrue(reply.wines().stream().allMatch(wine -> wine.kind() == Kind.SPARKLING && !wine.region().equals("champagne")),
                reply.text());
    }

    @ParameterizedTest
    @CsvSource({"EN, My grandmother turned ninety. She likes it white and sweet.", "RU, 'бабушке 80, она любит сладенькое белое'"})
    void likingOfWhoIsServedIsAWish(String language, String message) {
        HouseChat.Reply reply = new HouseChat(Language.valueOf(language)).say(message);
        assertFalse(reply.wines().isEmpty(), reply.text());
    }

    @Test
    void lighterKeepsTheColourOfTheGrape() {
        HouseChat.Reply reply = shown("EN", "barossa-valley-shiraz", "cahors").received("Australian Shiraz under 30")
                .showed("barossa-valley-shiraz").say("softer, lighter");
        assertEquals(1, reply.wines().stream().map(wine -> wine.colour()).distinct().count(), reply.text());
    }

    private static HouseChat shown(String language, String... codes) {
        return new HouseChat(Language.valueOf(language)).received("wine for steak").showed(codes);
    }
}
