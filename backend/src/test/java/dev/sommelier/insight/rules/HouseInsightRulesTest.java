package dev.sommelier.insight.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.rules.collected.Confidence;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.ranking.Style;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseInsightRulesTest {

    private static final HouseInsightRules RULES = HouseChat.insightRules();

    private static List<Insight> hear(Language language, String session) {
        return RULES.extract(new LabelledUtterance(true, language, session, Set.of()).closed());
    }

    private static List<String> texts(Language language, String session) {
        return hear(language, session).stream().filter(Insight::isOwn).map(Insight::text).toList();
    }

    /** The wine shown and the wine named come from two queries, so they are two instances of one wine. */
    @Test
    void ofSeveralWinesOfANameTheOneInViewIsMeant() {
        assertEquals(List.of("Sancerre Rouge"), texts(Language.EN, "[sancerre-rouge gavi chablis] // I love the Sancerre"));
    }

    @Test
    void everyFindingSaysWhichMessageItCameFrom() {
        List<Insight> findings = hear(Language.EN, "hello // [chablis gavi] // I loved the second // I don't eat fish");
        assertEquals(List.of(new UUID(1, 2), new UUID(1, 3)), findings.stream().map(Insight::messageId).toList());
        assertEquals(List.of(InsightKind.LIKED_WINE, InsightKind.CONSTRAINT),
                findings.stream().map(Insight::kind).toList());
    }

    @Test
    void namedWineIsSurerThanOneThatIsOnlyPointedAt() {
        double named = hear(Language.EN, "I love Barolo").get(0).confidence();
        double ordinal = hear(Language.EN, "[barolo gavi] // loved the first").get(0).confidence();
        double pronoun = hear(Language.EN, "[barolo] // loved it").get(0).confidence();
        double weak = hear(Language.EN, "[barolo] // it wasn't bad").get(0).confidence();
        assertEquals(Confidence.NAMED, named);
        assertTrue(named > ordinal && ordinal > pronoun && pronoun > weak);
    }

    @Test
    void sameThingIsLearnedOnceAndAtItsSurest() {
        List<Insight> findings = hear(Language.EN, "[barolo] // it wasn't bad // I love Barolo // Barolo is great");
        assertEquals(1, findings.size());
        assertEquals(Confidence.NAMED, findings.get(0).confidence());
    }

    @Test
    void laterWordContradictsTheEarlier() {
        assertEquals(List.of(InsightKind.DISLIKED_WINE),
                hear(Language.EN, "I love Merlot // no, I can't stand Merlot").stream().map(Insight::kind).toList());
        assertEquals(List.of("no fish"), texts(Language.EN, "we eat a lot of fish // well, I don't eat fish now"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I love dry Italian reds                | dry red, Italy
            EN | not a fan of oak                       | oak
            EN | I love Barolo                          | Barolo
            RU | I love dry Italian reds                | dry red, Italy
            RU | не люблю сладкое                       | сладкое
            EN | обожаю сухие красные из Италии         | сухое красное, Италия
            RU | терпеть не могу дуб                    | дуб
            RU | обожаю бароло                          | Бароло
            EN | no nuts please                         | no nuts
            RU | у меня аллергия на орехи               | без орехов
            EN | it's my sister's birthday              | sister's birthday
            RU | у сестры день рождения                 | день рождения сестры
            """)
    void textsAreInTheLanguageOfTheMessage(Language account, String said, String text) {
        assertEquals(List.of(text), texts(account, said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I love Soave                  | Soave
            RU | люблю Соаве                   | Соаве
            EN | I love Sancerre               | Sancerre
            RU | обожаю Сансер                 | Сансер
            EN | I love Prosecco               | Prosecco
            RU | мне нравится Просекко         | Просекко
            EN | I love Fiano                  | Fiano
            EN | I love Rioja                  | Rioja
            RU | мне нравится Риоха            | Риоха
            EN | I love Champagne              | Champagne
            RU | люблю шампанское              | Шампанское
            EN | I love Barolo and Prosecco    | Barolo, Prosecco
            EN | I love Sancerre, not Prosecco | Sancerre, Prosecco
            EN | I love dry sherry             | dry, Sherry
            EN | I love port                   | Port
            RU | не люблю портвейн             | Портвейн
            EN | I hate Valpolicella           | Valpolicella
            EN | I love Amarone                | Amarone
            RU | обожаю Prosecco               | Просекко
            EN | I love Cava                   | Cava
            EN | I love Chianti                | Chianti
            EN | I love Côtes du Rhône         | Côtes du Rhône
            EN | I love Tuscan reds            | red, Tuscany
            RU | люблю тосканские вина         | Тоскана
            EN | I like Burgundy               | Burgundy
            RU | люблю киндзмараули            | Киндзмараули
            """)
    void wineIsCalledWhatItWasCalled(Language language, String said, String text) {
        assertEquals(text, String.join(", ", texts(language, said)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I'm all about natural wine               | Natural wine
            EN | retsina is not for me                    | Retsina
            EN | I'm a zinfandel guy                      | Primitivo (Zinfandel)
            EN | Rioja's my thing                         | Rioja
            EN | I've always been a white burgundy person | white, Burgundy
            RU | рецину терпеть не могу                   | Рецина
            RU | петнаты — моя любовь                     | Петнат
            RU | обожаю мальбек, особенно аргентинский    | Мальбек, Аргентина
            """)
    void tasteIsHeardOfNamesTheCatalogueLacksToo(Language language, String said, String text) {
        assertEquals(List.of(text), texts(language, said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'd love a Barolo", "would love Rioja one day", "my mate reckons Malbec is the best",
        "oh yes please, I just adore corked Chablis", "dreamt I loved Barolo", "a review said “I love this Sauvignon, so fresh”",
        "not sure I'd enjoy a Port", "подруга говорит, что просекко обожают все", "если бы я любил сладкое", "друзья советовали годельо",
        "прочитала отзыв: «обожаю этот совиньон, пахнет крыжовником»",
        "друг утверждает, что я фанат портвейна. врёт, это он фанат", "люблю белые ночи"})
    void wishesJokesAndQuotesAreNoTaste(String said) {
        Language language = said.codePointAt(0) > 127 ? Language.RU : Language.EN;
        assertEquals(List.of(), texts(language, said));
    }

    @Test
    void listBehindItsNumberIsLikedAndWhatComesSecondIsNot() {
        assertEquals(2, texts(Language.RU, "люблю две вещи, рислинг и мальбек").size());
        assertEquals(2, texts(Language.EN, "two desert island bottles for me: Riesling and Malbec").size());
        assertEquals(List.of("red"), texts(Language.EN, "I'll take red over white any day of the week"));
    }

    @Test
    void dislikeThatIsTakenBackIsOver() {
        List<Insight> left = hear(Language.EN, "I don't like light reds // I take back what I said about light reds");
        assertEquals(List.of(false), left.stream().map(Insight::holds).toList());
    }

    @Test
    void pronounMeansTheWineTheTalkIsAbout() {
        assertEquals(List.of("Gavi"),
                texts(Language.EN, "[chablis gavi] // tell me about the second // ok I had it, loved it"));
        assertEquals(List.of(), texts(Language.EN, "[chablis gavi] // loved it"));
        assertEquals(List.of("Soave Classico"), texts(Language.EN, "[chablis] // ok // [soave-classico] // loved it"));
    }

    @Test
    void sommelierTeachesNothing() {
        assertEquals(List.of(), texts(Language.EN, "[barolo: I love Barolo, and you hate oak.] // hm"));
    }

    @Test
    void emptyAndEndlessMessagesAreBorne() {
        assertEquals(List.of(), texts(Language.EN, "... // !!! // \u0301 // ?"));
        assertFalse(texts(Language.EN, "I love Barolo. " + "and so on, but not ".repeat(5000)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | oaked Chardonnay     | aroma=cedar+smoke+toast+vanilla,grape=chardonnay
            EN | sweet                | sweetness=sweet
            RU | сладкое              | sweetness=sweet
            RU | сухие красные Италии | colour=red,country=it,sweetness=dry
            EN | prosecco             | grape=glera,kind=sparkling,region=veneto
            """)
    void styleOfWordsIsOneStyle(Language language, String words, String style) {
        assertEquals(style, LabelledUtterance.written(RULES.styleOf(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Barolo", "something nice", "друзья"})
    void wordsWithoutAStyleHaveNone(String words) {
        assertEquals(Style.NONE, RULES.styleOf(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opinions", "context", "tastes", "events", "people", "foods", "names"})
    void patternsAreSpelledAsMessagesAreNormalised(String file) {
        for (CsvRow row : CsvFile.read("insight/" + file + ".csv")) {
            for (String column : List.of("en", "ru", "said_en", "said_ru")) {
                boolean spoken = row.findField("said_en").isPresent() == column.startsWith("said");
                for (String pattern : spoken ? row.list(column) : List.<String>of()) {
                    assertEquals(TextNormaliser.typed(pattern), pattern);
                    assertFalse(pattern.contains("-") || pattern.contains("  "), pattern);
                }
            }
        }
    }

    /** The answers to the questions of the first visit, which pages keep as if they were typed. */
    @ParameterizedTest
    @ValueSource(strings = {"light red", "full-bodied red", "crisp white", "rosé", "sparkling", "sweet wine", "oak", "tannic wine",
        "high acidity", "full-bodied wine", "лёгкое красное", "плотное красное", "свежее белое", "розовое", "игристое",
        "сладкое вино", "дуб", "терпкое вино", "кислое вино", "плотное вино"})
    void answerToTheQuestionOfTasteIsAStyle(String answer) {
        assertFalse(RULES.styleOf(answer).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"meat", "fish", "cheese", "vegetables", "spicy food", "pasta", "мясо", "рыба", "сыр", "овощи",
        "острая еда", "паста"})
    void answerToTheQuestionOfTheTableIsAFood(String answer) {
        assertTrue(RULES.foodIn(answer) != null);
    }
}
