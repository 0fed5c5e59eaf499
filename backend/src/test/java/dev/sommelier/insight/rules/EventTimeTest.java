package dev.sommelier.insight.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.sommelier.HouseChat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an event is, as told on Wednesday, 25 November 2026. */
class EventTimeTest {

    private static final HouseInsightRules RULES = HouseChat.insightRules();
    private static final Instant EVENING = Instant.parse("2026-11-25T18:00:00Z");

    private static List<Insight> told(ZoneId zone, String... messages) {
        List<ClosedSession.Line> lines = new ArrayList<>();
        for (String message : messages) {
            lines.add(new ClosedSession.Line(UUID.randomUUID(), Role.USER, message, List.of(), EVENING));
        }
        return RULES.extract(new ClosedSession(
                UUID.randomUUID(), UUID.randomUUID(), Language.EN, zone, EVENING, lines));
    }

    private static String time(ZoneId zone, String... messages) {
        List<Insight> events = told(zone, messages);
        assertEquals(1, events.size(), () -> List.of(messages) + " " + events);
        EventTime time = events.get(0).time();
        return (time.state() + (time.from() == null ? "" : " " + time.from()
                + (time.from().equals(time.to()) ? "" : " " + time.to()))).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a bottle for my birthday                            | ahead
            my birthday is on 5 December, need a bottle         | ahead 2026-12-05
            my birthday is on December 5th                      | ahead 2026-12-05
            it's our anniversary on Saturday                    | ahead 2026-11-28
            our anniversary is next Saturday                    | ahead 2026-11-28 2026-12-05
            my sister's wedding is next June                    | ahead 2027-06-01 2027-06-30
            it's my birthday tomorrow                           | ahead 2026-11-26
            our anniversary is in two weeks                     | ahead 2026-12-06 2026-12-12
            my birthday is in 3 days                            | ahead 2026-11-28
            a housewarming this weekend                         | ahead 2026-11-28 2026-11-29
            my graduation is next week                          | ahead 2026-11-30 2026-12-06
            a wedding in January                                | ahead 2027-01-01 2027-01-31
            it was my birthday yesterday                        | past 2026-11-24
            we had a bottle at our anniversary last year        | past
            it was our anniversary on Sunday                    | past 2026-11-22
            the wedding was cancelled, so no bubbles needed     | cancelled
            about that wedding. We called it off                | cancelled
            нужно вино на день рождения                         | ahead
            день рождения у меня 5 декабря                      | ahead 2026-12-05
            в субботу годовщина, что взять                      | ahead 2026-11-28
            свадьба сестры в июне                               | ahead 2027-06-01 2027-06-30
            завтра день рождения                                | ahead 2026-11-26
            через две недели юбилей                             | ahead 2026-12-06 2026-12-12
            в выходные новоселье                                | ahead 2026-11-28 2026-11-29
            на следующей неделе выпускной                       | ahead 2026-11-30 2026-12-06
            вчера был день рождения                             | past 2026-11-24
            мы пили это на годовщину в прошлом году             | past
            свадьбу отменили                                    | cancelled
            свадьба не состоится                                | cancelled
            my wedding is on 3 June 2099                        | ahead 2099-06-03
            we are flying to Porto from 4 to 8 December         | ahead 2026-12-04 2026-12-08
            our anniversary is on the twenty-fifth of December  | ahead 2026-12-25
            a bottle for Christmas lunch                        | ahead 2026-12-25
            hosting Thanksgiving next Thursday                  | ahead 2026-11-26
            my brother gets married on the 24th                 | ahead 2026-12-24
            the engagement was for the 19th, moved to 30 January | ahead 2027-01-30
            my boss is coming over on Friday                    | ahead 2026-11-27
            my dad turns 70 on 9 January                        | ahead 2027-01-09
            юбилей бабушки пятого декабря                       | ahead 2026-12-05
            летим с сестрой в Тбилиси с 1 по 12 декабря         | ahead 2026-12-01 2026-12-12
            еду к дочке в Питер 20 декабря                      | ahead 2026-12-20
            Piedmont, 3 to 10 January, just me and my mum       | ahead 2027-01-03 2027-01-10
            my dad's 60th is on the 14th, no wait, 15th of March | ahead 2027-03-15
            защищаюсь 3 декабря                                 | ahead 2026-12-03
            открываем сезон на даче в воскресенье               | ahead 2026-11-29
            бегу марафон 18 декабря                             | ahead 2026-12-18
            отмечаем 8 марта в офисе                            | ahead 2027-03-08
            летим в Грузию с 1 по 12 декабря                    | ahead 2026-12-01 2026-12-12
            14 декабря летим в Тоскану на неделю                | ahead 2026-12-14 2026-12-21
            на день рождения 7 февраля нужно вино               | ahead 2027-02-07
            у меня на следующей неделе гости в среду            | ahead 2026-12-02
            """)
    void isRead(String message, String time) {
        assertEquals(time, time(ZoneId.of("UTC"), message));
    }

    @Test
    void daysAreThoseOfThePersonsTimeZone() {
        assertEquals("ahead 2026-11-27", time(ZoneId.of("Asia/Vladivostok"), "my birthday is tomorrow"));
    }

    @Test
    void laterWordHolds() {
        assertEquals("cancelled", time(ZoneId.of("UTC"), "our wedding is in June", "the wedding is off, sadly"));
        assertEquals("ahead 2027-06-01 2027-06-30",
                time(ZoneId.of("UTC"), "the wedding was cancelled", "the wedding is back on, in June"));
    }
}
