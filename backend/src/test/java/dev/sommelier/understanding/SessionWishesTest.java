package dev.sommelier.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.wish.Wish;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays the sessions of {@code wishes-in-sessions.csv} and holds the wish after each message against the file. */
class SessionWishesTest {

    @TestFactory
    List<DynamicTest> sessionsAddUpToOneWish() {
        Map<String, List<CsvRow>> sessions = CsvFile.read("understanding/wishes-in-sessions.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("session"), LinkedHashMap::new,
                        Collectors.toList()));
        return sessions.entrySet().stream()
                .map(session -> DynamicTest.dynamicTest(session.getKey(), () -> play(session.getValue()))).toList();
    }

    private static void play(List<CsvRow> turns) {
        HouseChat house = new HouseChat(Language.EN);
        for (CsvRow turn : turns) {
            if (!turn.getField("shown").isEmpty()) {
                house.showed(turn.getField("shown").split("\\|"));
            }
            house.received(turn.getField("says"));
            assertEquals(expected(turn.getField("wish")), actual(house.understood().wish()), turn.getField("says"));
        }
    }

    private static Set<String> expected(String wish) {
        return Arrays.stream(wish.replace('+', ',').split(" ")).filter(part -> !part.isEmpty()).map(ReadingText::sorted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> actual(Wish wish) {
        Set<String> parts = ReadingText.facets(wish.facets());
        if (wish.budget() != null) {
            parts.add("price=" + ReadingText.of(wish.budget()));
        }
        if (wish.like() != null) {
            parts.add("like=" + wish.like().code());
        }
        return parts;
    }

    @Test
    void languageOfALoneNameIsTheOneSpokenBefore() {
        HouseChat house = new HouseChat(Language.EN).received("посоветуйте белое").received("Chardonnay");
        assertEquals(Language.RU, house.understood().reading().language());
    }
}
