package dev.sommelier.insight.rules.food;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.rules.LabelledUtterance;
import dev.sommelier.sommelier.HouseChat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoodReaderTest {

    private static final HouseInsightRules RULES = HouseChat.insightRules();

    private static List<Insight> hear(String session) {
        Language language = session.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC) ? Language.RU : Language.EN;
        return RULES.extract(new LabelledUtterance(true, language, session, Set.of()).closed());
    }

    private static String foods(String session) {
        return hear(session).stream().filter(insight -> insight.kind() == InsightKind.FOOD).map(Insight::text)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we love tartiflette                        | tartiflette
            I'm making beef wellington                 | beef wellington
            cod with chorizo tonight                   | cod with chorizo
            I eat a lot of sushi and ramen             | sushi; ramen
            fish & chips on friday                     | fish and chips
            grilled sea bass and a tomato salad        | sea bass; tomato salad
            жарю драники                               | драники
            мы любим драники, часто делаем             | драники
            готовлю утку с яблоками                    | утка с яблоками
            под жареную курицу что лучше               | жареная курица
            к плову красное                            | плов
            готовлю куриный суп                        | куриный суп
            запеку осетра                              | осётр
            карри из курицы готовлю                    | карри из курицы
            любим грузинскую кухню и хинкали           | грузинская кухня; хинкали
            нужно вино к сырной тарелке                | сырная тарелка
            паста карбонара моё всё                    | паста карбонара
            люблю острое                               | острое
            я без борща жить не могу                   | борщ
            варю ризотто с грибами, грибы уже купил    | ризотто с грибами
            """)
    void foodKeepsThePersonsOwnWord(String said, String food) {
        assertEquals(food, foods(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we love lamb tagine // doing lamb chops on friday | lamb tagine; lamb chops
            обожаю утку // делаю утку // утка с яблоками      | утка с яблоками
            lamb shoulder every sunday // the lamb returns    | lamb shoulder
            I make pierogi // and dumplings                   | pierogi; dumplings
            """)
    void oneFoodIsNotedOnceAndTwoDishesBoth(String said, String food) {
        assertEquals(food, foods(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the red tastes like popcorn", "notes of leather and mushrooms", "I love a meaty Syrah",
        "turns out I'm nuts about tawny", "cool beans", "нотки грибов и табака", "вяжет как хурма", "блин, забыла",
        "а правда что к сыру лучше белое?", "is it really a sin to have red with fish?", "because of the liver", "овощи никто не съест"})
    void wordOfAFoodThatMeansNoneIsNone(String said) {
        assertEquals("", foods(said));
    }

    /** What somebody does not eat binds every later table, whether they are allergic or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I don't eat pork                          | no pork other
            no aubergine for me, I hate it            | no aubergine other
            I'm allergic to prawns // no prawns please | no prawns allergy
            не ем мясо                                | без мяса other
            баклажаны не ем                           | не ем: баклажаны other
            жена не ест свинину                       | без свинины other wife
            у сына аллергия на креветки               | без креветок allergy son
            """)
    void foodThatIsLeftOutIsAConstraint(String said, String constraint) {
        assertEquals(constraint, hear(said).stream().map(one -> one.text() + " " + one.detail().constraint().type().code()
                + (one.isOwn() ? "" : " " + one.detail().holder())).collect(Collectors.joining("; ")));
    }

    @Test
    void laterWordOnAFoodTakesThePlaceOfTheEarlier() {
        assertEquals(List.of("fish"), hear("I don't eat fish // I eat fish now").stream().map(Insight::text).toList());
        assertEquals(hear("we eat fish").get(0).subject(), hear("we don't eat fish").get(0).subject());
        assertEquals("no fish", hear("I'm allergic to fish // which wine goes with fish?").stream()
                .filter(one -> one.kind() == InsightKind.CONSTRAINT).findFirst().orElseThrow().text());
    }
}
