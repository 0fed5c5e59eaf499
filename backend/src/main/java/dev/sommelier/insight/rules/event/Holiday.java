package dev.sommelier.insight.rules.event;

import dev.sommelier.insight.EventTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The days of a holiday, as column {@code day} of {@code events.csv} names them: "12-25", "12-31/01-01", "easter". */
final class Holiday {

    private static final String THANKSGIVING = "thanksgiving";

    private static final String MASLENITSA = "maslenitsa";
    /** Days before Easter. */
    private static final int SHROVE_TUESDAY = 47;
    private static final int BUTTER_WEEK = 55;
    /** Days from the Julian to the Gregorian calendar, until 2099. */
    private static final int JULIAN = 13;

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
        return switch (day) {
            case "easter" -> easter(year);
            case "shrove_tuesday" -> easter(year).minusDays(SHROVE_TUESDAY);
            case "orthodox_easter" -> orthodoxEaster(year);
            case MASLENITSA -> orthodoxEaster(year).minusDays(BUTTER_WEEK);
            default -> MonthDay.parse("--" + day.split("/")[0]).atYear(year);
        };
    }

    /** By the anonymous Gregorian algorithm. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** By the algorithm of Meeus for the Julian calendar. */
    private static LocalDate orthodoxEaster(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int days = moon + weekday + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(JULIAN);
    }

    private static LocalDate last(String day, LocalDate first) {
        return day.equals(MASLENITSA) ? first.plusDays(6) : day.contains("/") ? first.plusDays(1) : first;
    }
}
