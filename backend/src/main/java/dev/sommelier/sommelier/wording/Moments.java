package dev.sommelier.sommelier.wording;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sommelier.account.Language;
import dev.sommelier.sommelier.understanding.Table;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part of the day, weekday and holidays in words, from {@code wording/moments.csv} and {@code holidays.csv}. */
final class Moments {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final List<NamedCsvRecord> rows = Table.read("wording/moments.csv");
    private final List<NamedCsvRecord> holidays = Table.read("wording/holidays.csv");

    /** "Good evening", «Добрый вечер». */
    String salute(ZonedDateTime now, Language language) {
        return say(part(now), 0, language, Map.of());
    }

    /** A sentence about the day that leads to the three wines. */
    String day(ZonedDateTime now, long seed, Language language) {
        String weekday = now.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
        return say(kindOfDay(now), seed, language, Map.of("weekday", weekday));
    }

    String question(long seed, Language language) {
        return say("ask", seed, language, Map.of());
    }

    /** A sentence for when nothing new is left. */
    String known(boolean empty, Language language) {
        return say(empty ? "none" : "known", 0, language, Map.of());
    }

    /** A sentence about a holiday that is near. */
    Optional<String> holiday(ZonedDateTime now, Language language) {
        MonthDay today = MonthDay.from(now);
        return holidays.stream()
                .filter(row -> !today.isBefore(day(row, "from")) && !today.isAfter(day(row, "to")))
                .map(row -> row.getField(language.choose("en", "ru"))).filter(s -> !s.isEmpty()).findFirst();
    }

    private static MonthDay day(NamedCsvRecord row, String column) {
        return MonthDay.from(MONTH_DAY.parse(row.getField(column)));
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

    private String say(String moment, long seed, Language language, Map<String, String> values) {
        List<NamedCsvRecord> fitting = rows.stream().filter(row -> row.getField("moment").equals(moment)).toList();
        NamedCsvRecord row = fitting.get(Math.floorMod(Templates.mix(seed, moment), fitting.size()));
        return Templates.fill(row.getField(language.choose("en", "ru")), values);
    }
}
