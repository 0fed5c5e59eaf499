package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.chat.voice.Pick;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.sommelier.HouseChat.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every answer. */
class WordingTest {

    private static final int LONGEST_REASON = 190;

    static List<String> utterances() {
        return CsvFile.read("understanding/utterances.csv").stream().map(line -> line.getField("text")).toList();
    }

    @ParameterizedTest
    @MethodSource("utterances")
    void everyAnswerIsWellFormed(String message) {
        for (long session = 1; session <= 3; session++) {
            assertWellFormed(new HouseChat(Language.EN).newSession(session).say(message), message);
        }
    }

    @ParameterizedTest
    @MethodSource("utterances")
    void everyAnswerInALongSessionIsWellFormed(String message) {
        HouseChat house = new HouseChat(Language.RU);
        house.greet();
        house.say("красное к стейку до 2000 рублей");
        assertWellFormed(house.say(message), message);
        assertWellFormed(house.say("ещё"), "ещё");
        assertWellFormed(house.say("cheaper"), "cheaper");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGreetingOfTheYearIsWellFormed(Language language) {
        Set<String> texts = new HashSet<>();
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
            int hour = day.getDayOfMonth() % 24;
            Reply reply = new HouseChat(language).called("Anna").newSession(day.toEpochDay())
                    .at("%sT%02d:00:00+03:00".formatted(day, hour)).greet();
            assertWellFormed(reply, day.toString());
            assertEquals(3, reply.picks().size(), day.toString());
            String[] parts = reply.text().split("\n\n");
            assertEquals(2, parts.length);
            assertTrue(parts[0].endsWith(", Anna.") && parts[0].length() < 40, parts[0]);
            texts.add(parts[1]);
        }
        assertTrue(texts.size() >= 25, "only " + texts.size() + " openings in a year");
    }

    /** Which holidays somebody keeps is not known, neither by the language nor by the time zone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noGreetingOfTheYearNamesAHoliday(Language language) {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            String text = new HouseChat(language).newSession(day.toEpochDay()).at(day + "T19:00:00+01:00").greet().text()
                    .toLowerCase(language.locale());
            for (String word : List.of("turkey", "thanksgiving", "christmas", "new year", "valentine", "march",
                    "рождеств", "новый год", "марта", "февраля", "майск", "валентин")) {
                assertFalse(text.contains(word), day + ": " + text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EN,2026-11-25T21:00:00+01:00", "RU,2026-11-25T21:00:00+03:00", "EN,2026-11-25T23:30:00+01:00",
        "EN,2026-11-28T11:00:00+01:00"})
    void greetingsSayNothingThatTheLastFiveSaid(Language language, String time) {
        HouseChat house = new HouseChat(language).at(time);
        List<String> recent = new ArrayList<>();
        for (int session = 1; session <= 44; session++) {
            String text = house.newSession(session).greet().text();
            for (String sentence : text.split("\n\n")[1].split("(?<=[.?]) ")) {
                assertTrue(recent.stream().noneMatch(former -> former.contains(sentence)), session + ": " + sentence);
            }
            recent.add(0, text);
            recent = new ArrayList<>(recent.subList(0, Math.min(5, recent.size())));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void greetingAtNightClaimsNothingOfItsLength(Language language) {
        for (int session = 1; session <= 20; session++) {
            String text = new HouseChat(language).newSession(session).at("2026-11-25T23:40:00+01:00").greet().text();
            assertFalse(text.contains("short") || text.contains("коротко"), text);
        }
    }

    @Test
    void greetingWithoutANameHasNoComma() {
        assertTrue(new HouseChat(Language.EN).greet().text().startsWith("Good evening.\n\n"));
        assertTrue(new HouseChat(Language.RU).greet().text().startsWith("Добрый вечер.\n\n"));
    }

    @Test
    void twoChatsDoNotOpenWithTheSameThree() {
        Set<List<Pick>> trios = new HashSet<>();
        IntStream.range(0, 20).forEach(i -> trios.add(new HouseChat(Language.EN).newSession(i).greet().picks()));
        assertTrue(trios.size() >= 18, "only " + trios.size() + " different trios in 20 sessions");
    }

    @Test
    void sameTurnIsAnsweredTheSame() {
        assertEquals(new HouseChat(Language.EN).say("wine for salmon"), new HouseChat(Language.EN).say("wine for salmon"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A red for steak under 20 euros         | up to €20
            a red, between 10 and 15 dollars       | between $10 and $15 (about €9 to €13)
            red around £20                         | around £20 (about €23)
            wine over 50 euros                     | From €50
            a red for 1,200 dollars                | up to $1,200 (about €1,043)
            красное до 1500 рублей                 | до 1500 ₽ (примерно 16 €)
            красное от 1000 до 2000 рублей         | от 1000 до 2000 ₽ (примерно 11–21 €)
            красное до 15 000 рублей               | до 15 000 ₽ (примерно 158 €)
            белое около 15 евро                    | около 15 €
            A dry red from Italy for lamb          | A dry red from Italy for lamb
            an orange wine                         | An orange
            Итальянское сухое красное к баранине   | Сухое красное из Италии к баранине
            рислинг из Мозеля                      | Рислинг с Мозеля
            игристое на день рождения              | Игристое вино на день рождения
            не шардоне, белое                      | Белое, кроме сорта шардоне
            a white, not Chardonnay                | A white, without Chardonnay
            """)
    void wishIsSaidBackInGoodGrammar(String message, String words) {
        String text = new HouseChat(Language.EN).say(message).text().replace('\u00a0', ' ');
        assertTrue(text.contains(words), text);
    }

    static void assertWellFormed(Reply reply, String message) {
        String about = message + " -> " + reply.text();
        assertEquals(ReplySource.HOUSE, reply.source());
        assertEquals(reply.text(), String.join("", reply.chunks()), about);
        assertFalse(reply.text().isBlank(), about);
        assertTrue(reply.text().length() <= 600, about);
        assertSentence(reply.text(), about);
        assertTrue(reply.picks().size() <= 3, about);
        assertEquals(reply.picks().size(), reply.picks().stream().map(Pick::wineId).distinct().count(), about);
        assertEquals(reply.picks().size(), reply.picks().stream().map(Pick::reason).distinct().count(), about);
        for (Pick pick : reply.picks()) {
            assertSentence(pick.reason(), about + " / " + pick.reason());
            assertTrue(pick.reason().length() <= LONGEST_REASON, pick.reason());
        }
    }

    private static void assertSentence(String text, String about) {
        for (String mark : List.of("{", "}", "!", "  ", " ,", " .", "..", ",,", "null", ": :")) {
            assertFalse(text.contains(mark), "\"" + mark + "\" in " + about);
        }
        assertTrue(text.endsWith(".") || text.endsWith("?"), about);
        assertTrue(Character.isUpperCase(text.codePointAt(0)), about);
    }
}
