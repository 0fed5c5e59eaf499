package dev.sommelier.insight.rules;

import dev.sommelier.insight.EventTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The days of a holiday, as column {@code day} of {@code events.csv} names them: "12-25", "12-31/01-01". */
final class Holiday {

    private static final String THANKSGIVING = "thanksgiving";

    private Holiday() {
    }

    /** Empty for what is no holiday, or moves with the moon. */
    static Optional<EventTime> days(String day, LocalDate told, boolean past) {
        if (day.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = first(day, told.getYear());
        LocalDate from = past ? first.isAfter(told) ? first(day, told.getYear() - 1) : first
                : last(day, first).isBefore(told) ? first(day, told.getYear() + 1) : first;
        // On 1 January "happy New Year's party" is the one that began the night before.
        LocalDate before = first(day, told.getYear() - 1);
        LocalDate meant = !last(day, before).isBefore(told) ? before : from;
        return Optional.of(EventTime.within(meant, last(day, meant), told));
    }

    private static LocalDate first(String day, int year) {
        if (day.equals(THANKSGIVING)) {
            return LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        }
        return MonthDay.parse("--" + day.split("/")[0]).atYear(year);
    }

    private static LocalDate last(String day, LocalDate first) {
        return day.contains("/") ? first.plusDays(1) : first;
    }
}
