package dev.sommelier.insight.rules.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.insight.EventTime;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {

    /** Dates of the church calendars: 2027 has Easter on 28 March in the West and on 2 May in the East, 2025 on one day. */
    @ParameterizedTest
    @CsvSource({
        "easter,          2027-01-10, 2027-03-28, 2027-03-28",
        "easter,          2025-01-10, 2025-04-20, 2025-04-20",
        "orthodox_easter, 2025-01-10, 2025-04-20, 2025-04-20",
        "orthodox_easter, 2027-01-10, 2027-05-02, 2027-05-02",
        "orthodox_easter, 2026-11-29, 2027-05-02, 2027-05-02",
        "maslenitsa,      2027-01-10, 2027-03-08, 2027-03-14",
        "maslenitsa,      2027-03-10, 2027-03-08, 2027-03-14",
        "shrove_tuesday,  2027-01-10, 2027-02-09, 2027-02-09",
        "12-31/01-01,     2026-11-29, 2026-12-31, 2027-01-01",
        "03-21,           2026-11-29, 2027-03-21, 2027-03-21"
    })
    void aHolidayThatMovesHasTheDaysOfItsYear(String day, LocalDate told, LocalDate from, LocalDate to) {
        EventTime days = Holiday.days(day, told, false).orElseThrow();
        assertEquals(from, days.from());
        assertEquals(to, days.to());
    }
}
