package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat.Reply;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as people send them who do not know what the house can do: which wines they are shown. */
class StrangersRequestsTest {

    private static Reply say(String... messages) {
        HouseChat chat = new HouseChat(messages[0].matches(".*\\p{IsCyrillic}.*") ? Language.RU : Language.EN);
        Reply reply = null;
        for (String message : messages) {
            reply = chat.say(message);
        }
        return reply;
    }

    private static void assertAll(Reply reply, Predicate<Wine> expected) {
        assertFalse(reply.wines().isEmpty(), reply.text());
        assertTrue(reply.wines().stream().allMatch(expected), () -> reply.asText(Language.EN));
    }

    private static Set<String> countries(Reply reply) {
        return reply.wines().stream().map(Wine::country).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Do you have any fizz from England?", "have you got English sparkling",
            "у вас есть английское игристое?"})
    void whetherThereIsSuchAWineAsksForIt(String message) {
        assertAll(say(message), wine -> wine.country().equals("gb") && wine.kind() == Kind.SPARKLING);
    }

    @Test
    void wineThatIsNotInTheCatalogueIsNotMadeUp() {
        assertEquals(List.of(), say("do you have Pingus Amelia 1998").wines());
    }

    @Test
    void grapeByItselfMeansItsHome() {
        assertEquals(Set.of("es", "pt"), countries(say("альбариньо")));
        assertEquals(Set.of("ge"), countries(say("saperavi")));
        assertEquals(Set.of("uy"), countries(say("albariño from Uruguay")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I always drink Pinot Grigio, time to branch out | WHITE
            swap me off pinot grigio, I have it every week  | WHITE
            I'm bored of Malbec, something else             | RED
            """)
    void whoeverIsTiredOfAGrapeStillWantsItsColour(String message, Colour colour) {
        assertAll(say(message), wine -> wine.colour() == colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"бургундское белое, шабли надоело", "a white Burgundy, I'm tired of Chablis"})
    void placeHoldsWhenOneOfItsWinesIsRefused(String message) {
        assertAll(say(message), wine -> wine.region().equals("burgundy") && !wine.code().contains("chablis"));
    }

    @Test
    void eachOfTwoPlacesIsShown() {
        assertEquals(Set.of("es", "it"), countries(say("кава или просекко на девичник")));
    }

    @Test
    void regionMeansThoseThatLieInIt() {
        assertAll(say("a Zinfandel from California for ribs"), wine -> wine.colour() == Colour.RED
                && wine.country().equals("us"));
    }

    @Test
    void besideAWineByNameStandOthersOfTheGrapeThatWasSaid() {
        assertAll(say("Barbaresco or softer, I want Nebbiolo up to 60 euros"), wine -> wine.grapes().contains("nebbiolo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"айсвайн", "an ice wine for dessert"})
    void wayOfMakingIsFoundByItsName(String message) {
        assertAll(say(message), wine -> wine.code().contains("icewine") || wine.code().contains("eiswein")
                || wine.code().contains("ice-wine"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            вино, за которое не стыдно, но до штуки | 11
            пять бутылок по 800                     | 9
            6 bottles at 12 each                    | 12
            пятихатка, красное                      | 6
            """)
    void slangAndCountsOfMoneyAreHeard(String message, BigDecimal most) {
        assertAll(say(message), wine -> wine.typicalPrice().compareTo(most) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want a wine like juice", "хочу вино как сок"})
    void likenessToASweetDrinkAsksForSweetWine(String message) {
        assertAll(say(message), wine -> wine.sweetness() != Sweetness.DRY);
    }

    @Test
    void placeWithoutWinesIsToldAndTheNearestShown() {
        Reply reply = say("a wine from Mexico");
        assertTrue(reply.text().contains("Mexico"), reply.text());
        assertFalse(reply.wines().isEmpty());
    }

    @Test
    void dishOfAnotherCountryIsNoWishForItsWine() {
        assertAll(say("feijoada with Brazilian black beans, a red please", "not from France"),
                wine -> wine.colour() == Colour.RED);
    }

    @Test
    void refusalBehindAPlaceRefusesIt() {
        assertEquals(Set.of("pt"), countries(say("a red from Spain", "he says Spain no, Portugal yes")));
    }

    @Test
    void wineOfADishIsAskedAbout() {
        HouseChat chat = new HouseChat(Language.EN);
        String duck = chat.say("roast duck with cherries, red, up to 30 euros").wines().get(0).name(Language.EN);
        chat.say("I'll go with the first");
        chat.say("now something for the starter, smoked trout, white");
        assertTrue(chat.say("how cold should the duck one be?").text().contains(duck));
    }

    @Test
    void whereElseAGrapeGrowsIsAnsweredOfTheGrapeSpokenOf() {
        Reply reply = say("a malbec for steak", "who else grows it?");
        assertEquals(List.of(), reply.wines());
        assertTrue(reply.text().contains("Argentina") && reply.text().contains("France"), reply.text());
    }

    @Test
    void comparisonWithoutNamesIsOfWhatWasAskedForBefore() {
        Reply reply = say("просекко или кава, до 1400", "чем отличаются то?");
        assertTrue(reply.text().contains("Испани") || reply.text().contains("испанск"), reply.text());
    }

    @Test
    void bottlesForAToastAreCounted() {
        assertTrue(say("how many bottles for 60 guests only for one toast").text().contains("9 bottles"));
    }

    @Test
    void countryIsToldToMakeWine() {
        assertTrue(say("does Turkey make wine?").text().startsWith("Yes"));
        assertTrue(say("does Mexico make wine?").text().contains("none of it is in my catalogue"));
    }

    @Test
    void sameMoneyKeepsThePrice() {
        assertAll(say("красное сухое до 1300", "давай посерьёзнее, те же деньги"),
                wine -> wine.typicalPrice().compareTo(new BigDecimal("14")) <= 0);
    }
}
