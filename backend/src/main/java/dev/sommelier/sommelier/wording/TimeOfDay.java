package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences for the part of the day and the weekday, from {@code sommelier/wording/time-of-day.csv}. Holidays are left
 * out, because neither language nor time zone tells which ones a person keeps.
 */
final class TimeOfDay {

    private final List<CsvRow> rows = CsvFile.read("sommelier/wording/time-of-day.csv");

    /** The greeting of the hour: "good evening", «добрый вечер». */
    String salute(ZonedDateTime now, Language language) {
        return sentences(part(now), language).get(0);
    }

    /** Sentences about the day or the wines, each true at this hour, that introduce the wines. */
    List<String> thoughts(ZonedDateTime now, Language language) {
        List<String> thoughts = new ArrayList<>(sentences(kindOfDay(now), language));
        thoughts.addAll(sentences("any", language));
        return thoughts;
    }

    List<String> questions(Language language) {
        return sentences("ask", language);
    }

    /** The sentence for when no new wine is left. */
    String known(boolean empty, Language language) {
        return sentences(empty ? "none" : "known", language).get(0);
    }

    private static String part(ZonedDateTime now) {
        int hour = now.getHour();
        return hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "day" : hour < 23 ? "evening" : "night";
    }

    private static String kindOfDay(ZonedDateTime now) {
        DayOfWeek day = now.getDayOfWeek();
        if (part(now).equals("night")) {
            return "late";
        }
        return day == DayOfWeek.FRIDAY ? "friday" : day.getValue() > 5 ? "weekend" : "weekday";
    }

    private List<String> sentences(String moment, Language language) {
        return rows.stream().filter(row -> row.getField("moment").equals(moment))
                .map(row -> row.getField(language.choose("en", "ru"))).toList();
    }
}
