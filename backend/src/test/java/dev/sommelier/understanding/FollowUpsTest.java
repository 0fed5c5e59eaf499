package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every line of {@code follow-up-messages.csv} against what is made of it after three wines were shown. */
class FollowUpsTest {

    private static final List<String> SHOWN = List.of("barolo", "chablis", "mendoza-malbec");

    static Stream<CsvRow> messages() {
        return CsvFile.read("understanding/follow-up-messages.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isToldFromANewWish(CsvRow line) {
        Language language = Language.valueOf(line.getField("language").toUpperCase(Locale.ROOT));
        FollowUp followUp = shown(language).received(line.getField("says")).understood().followUp();
        assertEquals(expected(line), actual(followUp, line.getField("wines")), line.getField("says"));
    }

    @Test
    void withoutWinesThereIsNothingToFollow() {
        for (String message : List.of("which is the cheapest", "the second", "какое из них легче", "why the first?")) {
            FollowUp followUp = new HouseChat(Language.EN).received(message).understood().followUp();
            assertEquals(null, followUp, message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tell me about the second | how long does it keep?     | chablis
            why the third?           | I'll take it               | mendoza-malbec
            """)
    void pronounIsTheWineTalkedAboutLast(String before, String message, String code) {
        Understood understood = shown(Language.EN).received(before).received(message).understood();
        assertEquals(List.of(code), codes(understood.followUp().wines()));
    }

    @Test
    void wineChosenForADishIsRemembered() {
        HouseChat house = shown(Language.EN).received("the second please").received("a white for oysters")
                .showed("petit-chablis", "vinho-verde").received("taking the first");
        FollowUp followUp = house.received("what did we choose for the steak?").understood().followUp();
        assertEquals(List.of("chablis"), codes(followUp.wines()));
    }

    @Test
    void laterChoiceReplacesTheOneFromTheSameList() {
        Understood understood = shown(Language.EN).received("the second").received("no, the third").understood();
        assertEquals(List.of("mendoza-malbec"),
                codes(understood.dialogue().chosen().stream().map(chosen -> chosen.wine()).toList()));
    }

    @Test
    void choiceAndANewWishInOneMessageAreBothHeard() {
        Understood understood = shown(Language.EN).received("The second then. Now a white for oysters").understood();
        assertEquals("chablis", understood.dialogue().chosen().get(0).wine().code());
        assertEquals(Set.of("oysters"), understood.wish().wanted(Dimension.DISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ok gimme the second. how many bottles for six of us | bottles | chablis
            cool the 2nd then, do i need to chill it            | fridge  | chablis
            is the second dry? ok taking it                     | quality | chablis
            the first sounds nice, why does it work with steak  | why     | barolo
            берём второе. до скольки его охлаждать?             | fridge  | chablis
            ладно третье, сколько бутылок на шестерых           | bottles | mendoza-malbec
            первое не сладкое? тогда беру его                   | quality | barolo
            """)
    void choiceAndAQuestionInOneMessageAreBothHeard(String message, String topic, String wine) {
        Understood understood = shown(Language.EN).received(message).understood();
        assertEquals(List.of(wine),
                codes(understood.dialogue().chosen().stream().map(chosen -> chosen.wine()).toList()));
        assertEquals(topic, understood.followUp().topic().name().toLowerCase(Locale.ROOT));
        assertEquals(List.of(wine), codes(understood.taken()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the second, is it sweet?
            первое, оно терпкое?
            """)
    void wineThatIsOnlyAskedAboutIsNotChosen(String message) {
        assertEquals(List.of(), shown(Language.EN).received(message).understood().dialogue().chosen());
    }

    @Test
    void goingBackBringsTheFormerWishBack() {
        HouseChat house = shown(Language.EN).received("a white for oysters").showed("petit-chablis");
        Understood understood = house.received("back to the steak, up to 20 euros").understood();
        assertEquals(Set.of("steak"), understood.wish().wanted(Dimension.DISH));
        assertEquals(Set.of("red"), understood.wish().wanted(Dimension.COLOUR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forget the red, white         | white | steak
            forget the steak, it is duck  | red   | duck
            забудь про стейк, будет утка  | red   | duck
            """)
    void partThatIsForgottenIsReplaced(String message, String colour, String dish) {
        Understood understood = shown(Language.EN).received(message).understood();
        assertEquals(Set.of(dish), understood.wish().wanted(Dimension.DISH), message);
        assertEquals(Set.of(colour), understood.wish().wanted(Dimension.COLOUR), message);
    }

    private static HouseChat shown(Language language) {
        return new HouseChat(language).received("a red for steak").showed(SHOWN.toArray(String[]::new));
    }

    private static String expected(CsvRow line) {
        return line.getField("kind").equals("none") ? "none"
                : line.getField("kind") + " " + line.getField("topic") + " " + line.getField("wines").replace("all", String.join("|", SHOWN));
    }

    private static String actual(FollowUp followUp, String wines) {
        return followUp == null ? "none" : (followUp.kind() + " " + followUp.topic()).toLowerCase(Locale.ROOT) + " "
                + (wines.isEmpty() || followUp.wines().isEmpty() ? wines.replace("all", String.join("|", SHOWN))
                : String.join("|", codes(followUp.wines())));
    }

    private static List<String> codes(List<Wine> wines) {
        return wines.stream().map(Wine::code).collect(Collectors.toList());
    }
}
