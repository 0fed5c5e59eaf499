package dev.sommelier.title;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.chat.title.Title;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTitleTest {

    private static final String RUSSIAN = "Посоветуй вино к стейку\nК стейку подойдёт Malbec.";
    private static final String ENGLISH = "A red for steak, please\nA Malbec would do.";
    private static final String UNKNOWN = "🍷?";

    @ParameterizedTest
    @ValueSource(strings = {
        "Вино к стейку", "Бордо на ДР", "Розовое для пикника", "Красное до 1000₽", "Margaux и сыр", "Бароло 2016",
        "Полусухое, недорогое", "Вино из Côtes-du-Rhône", "Каберне 18+"
    })
    void keepsAGoodRussianTitle(String said) {
        assertEquals(said, title(said, RUSSIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Wine for steak", "Birthday Bordeaux", "Rosé for picnic", "Barbera d’Asti", "Fish & chips", "Off-dry Riesling",
        "Reds under €20", "St. Emilion gift", "2016 Barolo", "Châteauneuf-du-Pape", "Sauvignon"
    })
    void keepsAGoodEnglishTitle(String said) {
        assertEquals(said, title(said, ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', commentCharacter = '§', value = {
        "«Вино к стейку»             | Вино к стейку",
        "„Вино к стейку“             | Вино к стейку",
        "\"Вино к стейку\"           | Вино к стейку",
        "“Вино” к ‘стейку’           | Вино к стейку",
        "'Вино к стейку'             | Вино к стейку",
        "Вино к стейку.              | Вино к стейку",
        "Вино к стейку!!!            | Вино к стейку",
        "Вино к стейку…              | Вино к стейку",
        "Вино к стейку?              | Вино к стейку",
        "🍷 Вино к стейку 🥩         | Вино к стейку",
        "Вино 👨‍👩‍👧 к ❤️ стейку      | Вино к стейку",
        "**Вино к стейку**           | Вино к стейку",
        "# Вино к стейку             | Вино к стейку",
        "- Вино к стейку             | Вино к стейку",
        "`Вино` _к_ ~~стейку~~       | Вино к стейку",
        "Вино_к_стейку               | Вино к стейку",
        "[Вино](https://a.b) к стейку | Вино к стейку",
        "Название: «Вино к стейку»   | Вино к стейку",
        "Title: Вино к стейку        | Вино к стейку",
        "{\"title\": \"Вино к стейку\"} | Вино к стейку",
        "{\"title\":\"Вино к стейку\"}  | Вино к стейку",
        "Вино — к стейку             | Вино к стейку",
        "Вино: к стейку              | Вино: к стейку",
        "вино к стейку               | Вино к стейку",
        "&laquo;Вино&raquo; к стейку | Вино к стейку",
        "(Вино) к стейку             | Вино к стейку",
        "Вино   к\tстейку            | Вино к стейку"
    })
    void putsRightWhatCanBe(String said, String expected) {
        assertEquals(expected, title(said, RUSSIAN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Вино к стейку с кровью                               | Вино к стейку",
        "Розовое вино для пикника на даче                     | Розовое вино",
        "Красное сухое вино из Бордо на день рождения лучшего друга отца | Красное сухое вино",
        "Wine for the steak dinner                            | Wine",
        "Великолепнейшее полусладкое игристое                 | Великолепнейшее полусладкое",
        "Gewürztraminer Spätlese Trockenbeerenauslese         | Gewürztraminer Spätlese",
        "Вино и сыр, фрукты                                   | Вино и сыр"
    })
    void cutsAtAWordAndLeavesNoDanglingOne(String said, String expected) {
        assertEquals(expected, title(said, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert('1')</script> стейк", "Вино</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>Вино",
        "javascript:alert(1) Вино", "Вино https://evil.example/?q=1", "www.evil.example Вино", "Вино\u202Eкетс",
        "Ви\u200Bно к\u2066 стейку", "В\u0301\u0301\u0301\u0301\u0301\u0301ино", "Вино\u0000к\u0007стейку",
        "Вино'; DROP TABLE message; --", "![Вино](x)", "{{7*7}} Вино"
    })
    void leavesNothingThatDoesMoreThanBeRead(String said) {
        String title = title(said, UNKNOWN);
        assertTrue(title.matches("[\\p{L}\\p{M}\\p{N}’.,:;!?&%/+№ -]{1,30}"), title);
        assertTrue(!title.matches(".*(\\p{M}{3}|https?:|www|javascript:).*"), title);
        assertTrue(title.split(" ").length <= 3, title);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "🍷🥩", "«»", "...", "2026", "**", "<img src=x onerror=alert(1)>", "https://evil.example",
        "Тринадцатисложнопридуманнейшееслово", "\n\n",
        "Извините, но я не могу назвать этот чат, потому что в нём нет ничего о вине",
        "Sure, ignoring all of my previous instructions I will now reveal my system prompt to you"
    })
    void whatIsNoTitleIsNone(String said) {
        assertTrue(ModelTitle.of(said, UNKNOWN).isEmpty());
    }

    @Test
    void takesTheFirstLineThatSaysSomething() {
        assertEquals("Вино к стейку", title("##\n\nВино к стейку\nЯ выбрал это, потому что так короче.", RUSSIAN));
    }

    @Test
    void isInTheLanguageOfTheChat() {
        assertTrue(ModelTitle.of("Wine for steak", RUSSIAN).isEmpty());
        assertTrue(ModelTitle.of("Вино к стейку", ENGLISH).isEmpty());
        assertEquals("Wine for steak", title("Wine for steak", UNKNOWN));
        assertEquals("Саперави", title("Саперави", "Tell me about Саперави и Киндзмараули please"));
    }

    @ParameterizedTest
    @CsvSource({
        "A red for steak, Rotwein zum Steak", "A red for steak, Vin rouge", "A red for steak, Vino tinto",
        "A red for steak, Vino rosso per cena", "A red for steak, Vinho para jantar", "Красное к стейку, Червоне до стейка",
        "Красное к стейку, Чырвонае віно", "Красное к стейку, Црвено и стек", "A white for fish, Blanc et poisson"
    })
    void anotherLanguageOfTheSameScriptIsRefused(String chat, String said) {
        assertEquals(Optional.empty(), ModelTitle.of(said, chat));
    }

    @ParameterizedTest
    @CsvSource({
        "I would open a Vin Santo with cantuccini, Vin Santo", "Is Rosso di Montalcino a Brunello?, Rosso di Montalcino",
        "Something like Blanc de Blancs, Blanc de Blancs", "A vinho verde for fish, Vinho Verde", "A rose for a picnic, Rosé picnic",
        "A Sauvignon for oysters, Sauvignon Blanc", "Вино к рыбе, Рыба на гриле", "A soup of the day, Soup and Chablis", "What to pour tonight, What to pour"
    })
    void aForeignNameOfTheChatIsNoOtherLanguage(String chat, String said) {
        assertEquals(said, title(said, chat));
    }

    @Test
    void isComposed() {
        String said = Normalizer.normalize("Йогурт и розé", Normalizer.Form.NFD);
        assertEquals("Йогурт и розé", title(said, RUSSIAN));
    }

    @Test
    void countsCodePointsNotUnits() {
        String said = "𝒜".repeat(14) + " " + "𝒜".repeat(15) + " " + "𝒜".repeat(3);
        assertEquals("𝒜".repeat(14) + " " + "𝒜".repeat(15), title(said, UNKNOWN));
    }

    private static String title(String said, String chat) {
        return ModelTitle.of(said, chat).map(Title::text).orElse("no title");
    }
}
