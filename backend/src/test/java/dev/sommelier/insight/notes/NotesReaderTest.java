package dev.sommelier.insight.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.notes.NotesReader.Read;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.sommelier.HouseChat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesReaderTest {

    private static final NotesReader NOTES = new NotesReader(HouseChat.insightRules(), new People());
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static List<Read> read(String text, Language language) {
        return NOTES.read(text, new Caller(UUID.randomUUID(), language, null, ZoneOffset.UTC), NOW);
    }

    private static String written(List<Read> lines) {
        return lines.stream().flatMap(line -> line.insights().stream()).map(NotesReaderTest::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(Insight insight) {
        String sign = insight.kind() == InsightKind.LIKED_WINE ? "+" : insight.kind() == InsightKind.DISLIKED_WINE ? "-"
                : insight.kind().code() + " ";
        String holder = insight.detail().holder() == null ? "" : " (" + insight.detail().holder() + ")";
        return sign + insight.text() + holder;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            - Prefers dry reds                                   | +dry red
            * Allergic to sulphites                              | constraint no sulphites
            User dislikes oaked Chardonnay                       | -Chardonnay, oak
            Wife loves Prosecco                                  | +Prosecco (wife)
            The user enjoys crisp white wines.                   | +crisp white
            1. The user's favourite wine is Barolo               | +Barolo
            [2026-03-02] - He is allergic to nuts                | constraint no nuts
            Is vegetarian                                        | constraint vegetarian
            Their husband hates red wine                         | constraint never red (husband)
            User's mother is allergic to nuts                    | constraint no nuts (mum)
            Doesn't drink alcohol                                | constraint no alcohol
            Never drinks rosé                                    | constraint never rosé
            Usually spends up to €25 a bottle                    | constraint never above €25
            Cooks a lot of Thai food                             | food Thai food
            Avoids sweet wines                                   | -sweet
            Tends to prefer full-bodied reds like Malbec         | +full-bodied red, Malbec
            **Likes:** Barolo, Chablis and Riesling              | +Barolo; +Chablis; +Riesling
            Dislikes: oaked Chardonnay; Pinotage                 | -Chardonnay, oak; -Pinotage
            Budget: under €20                                    | constraint never above €20
            Allergies: shellfish                                 | constraint no shellfish
            Favourite foods: sushi, lamb                         | food sushi; food lamb
            Is planning a wedding in June                        | event wedding
            """)
    void readsWhatOthersNotedInEnglish(String note, String expected) {
        assertEquals(expected, written(read(note, Language.EN)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            - Предпочитает сухие красные                         | +сухое красное
            Не любит выдержанное в дубе шардоне                  | -Шардоне, дуб
            Пользователь обожает рислинг                         | +Рислинг
            • Аллергия на орехи                                  | constraint без орехов
            Жена любит просекко                                  | +Просекко (wife)
            У мужа аллергия на рыбу                              | constraint без рыбы (husband)
            Ему нравятся лёгкие белые вина                       | +лёгкое белое
            Её любимое вино — Бароло                             | +Бароло
            Никогда не пьёт розовое                              | constraint никогда: розовое
            Обычно тратит до 1500 рублей                         | constraint не дороже 1500 ₽
            Не ест мясо                                          | constraint без мяса
            Любит: мальбек, шабли                                | +Шабли; +Мальбек
            Избегает: сладкие вина                               | -сладкое
            Вегетарианец                                         | constraint вегетарианство
            Бюджет: до 20 евро                                   | constraint не дороже 20 €
            Планирует свадьбу в июне                             | event свадьба
            """)
    void readsWhatOthersNotedInRussian(String note, String expected) {
        assertEquals(expected, written(read(note, Language.RU)));
    }

    @Test
    void aHeadingSaysWhatItsListIsAbout() {
        String notes = """
                ## Wine preferences

                Likes:
                - Barolo
                - dry Riesling

                Dislikes:
                - Chardonnay
                - too much oak

                Allergies:
                - nuts

                Lives in Lyon.
                """;
        List<Read> lines = read(notes, Language.EN);
        assertEquals("+Barolo; +dry, Riesling; -Chardonnay; -oak; constraint no nuts", written(lines));
        assertEquals("Lives in Lyon.", lines.get(5).line());
        assertTrue(lines.get(5).insights().isEmpty());
    }

    @Test
    void aParagraphIsReadSentenceBySentenceAndNoneIsLost() {
        List<Read> lines = read("The user works as a nurse. They love Chablis, e.g. with oysters. Their dog is called Max.",
                Language.EN);
        assertEquals(List.of("The user works as a nurse.", "They love Chablis, e.g. with oysters.", "Their dog is called Max."),
                lines.stream().map(Read::line).toList());
        assertTrue(written(lines).startsWith("+Chablis"));
        assertTrue(lines.get(0).insights().isEmpty() && lines.get(2).insights().isEmpty());
    }

    @Test
    void aTimeOfDayIsNoHeading() {
        List<Read> lines = read("Dinner at 19:30 with Riesling", Language.EN);
        assertEquals(List.of("Dinner at 19:30 with Riesling"), lines.stream().map(Read::line).toList());
    }

    @Test
    void whatIsSaidTwiceIsReadOnce() {
        List<Read> lines = read("Loves Barolo\nFavourite wine: Barolo", Language.EN);
        assertEquals("+Barolo", written(lines));
        assertTrue(lines.get(1).repeats());
    }

    @ParameterizedTest
    @CsvSource({"Works as a software engineer", "Prefers concise answers", "Uses a Mac", "Любит короткие ответы", "Has two children",
        "Asked about Barolo last week", "Живёт в Казани"})
    void learnsNothingFromWhatIsNotOfTheTable(String note) {
        assertEquals("", written(read(note, Language.EN)));
    }
}
