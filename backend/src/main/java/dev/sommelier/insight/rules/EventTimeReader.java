package dev.sommelier.insight.rules;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads from a sentence when its event is, by the words of {@code event-times.csv}. */
final class EventTimeReader {

    /** What a word says of time. */
    private enum Sign {
        CANCELLED, PAST, FUTURE,
        /** A day so many days from today. */
        DAY,
        WEEKEND, THIS_WEEK, NEXT_WEEK, NEXT_MONTH, WEEKDAY, NEXT, MONTH,
        /** A unit of so many days, after "in three" or before "ago". */
        UNIT,
        /** "in" of "in three days". */
        IN,
        NUMBER
    }

    private record Word(Sign sign, int value) {
    }

    private static final int WEEK = 7;
    /** "In two weeks" is two weeks, give or take some days; "in three days" is a day. */
    private static final int ABOUT = 3;

    private final PhraseFinder<Word> words = PhraseFinder.of(CsvFile.read("insight/event-times.csv"), List.of("en", "ru"),
            EventTimeReader::word);

    private static Word word(CsvRow row) {
        String value = row.getField("value");
        return new Word(row.constant("sign", Sign.class), value.isEmpty() ? 0 : Integer.parseInt(value));
    }

    boolean isCancelled(List<Token> tokens) {
        return has(words.in(tokens), Sign.CANCELLED);
    }

    /** @param told the day on which it was said */
    EventTime read(List<Token> tokens, LocalDate told) {
        List<Place<Word>> found = words.in(tokens);
        if (has(found, Sign.CANCELLED)) {
            return EventTime.CANCELLED;
        }
        boolean past = has(found, Sign.PAST) && !has(found, Sign.FUTURE);
        return date(tokens, found, told, past)
                .or(() -> span(found, told, past))
                .orElse(past ? EventTime.PAST : EventTime.AHEAD);
    }

    private static boolean has(List<Place<Word>> found, Sign sign) {
        return first(found, sign).isPresent();
    }

    private static Optional<Place<Word>> first(List<Place<Word>> found, Sign sign) {
        return found.stream().filter(place -> place.value().sign() == sign).findFirst();
    }

    /** A day of a month, "5 December", or a month. */
    private static Optional<EventTime> date(List<Token> tokens, List<Place<Word>> found, LocalDate told, boolean past) {
        return first(found, Sign.MONTH).map(place -> {
            Month month = Month.of(place.value().value());
            int day = number(tokens, place.from() - 1).or(() -> number(tokens, place.to()))
                    .or(() -> number(tokens, place.from() - 2)).orElse(0);
            YearMonth year = YearMonth.of(told.getYear(), month);
            if (day < 1 || day > year.lengthOfMonth()) {
                YearMonth meant = year.atEndOfMonth().isBefore(told) != past ? year.plusYears(past ? -1 : 1) : year;
                meant = past && meant.atDay(1).isAfter(told) ? meant.minusYears(1) : meant;
                return EventTime.within(meant.atDay(1), meant.atEndOfMonth(), told);
            }
            LocalDate meant = year.atDay(day);
            meant = past && meant.isAfter(told) ? meant.minusYears(1) : !past && meant.isBefore(told) ? meant.plusYears(1) : meant;
            return EventTime.within(meant, meant, told);
        });
    }

    private static Optional<Integer> number(List<Token> tokens, int at) {
        boolean there = at >= 0 && at < tokens.size() && tokens.get(at).is(Token.Type.NUMBER);
        return there && tokens.get(at).text().matches("\\d{1,2}") ? Optional.of(Integer.parseInt(tokens.get(at).text()))
                : Optional.empty();
    }

    private static Optional<EventTime> span(List<Place<Word>> found, LocalDate told, boolean past) {
        Predicate<Sign> says = sign -> has(found, sign);
        Optional<Place<Word>> day = first(found, Sign.DAY);
        Optional<Place<Word>> weekday = first(found, Sign.WEEKDAY);
        Optional<Integer> distance = distance(found);
        LocalDate monday = told.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (day.isPresent()) {
            LocalDate meant = told.plusDays(day.get().value().value());
            return Optional.of(EventTime.within(meant, meant, told));
        }
        if (distance.isPresent()) {
            int days = distance.get();
            int about = Math.abs(days) < WEEK ? 0 : ABOUT;
            return Optional.of(EventTime.within(told.plusDays(days - about), told.plusDays(days + about), told));
        }
        if (weekday.isPresent()) {
            DayOfWeek wanted = DayOfWeek.of(weekday.get().value().value());
            LocalDate meant = told.with(past ? TemporalAdjusters.previous(wanted) : TemporalAdjusters.nextOrSame(wanted));
            // "Next Friday" is this week's to some and next week's to others.
            LocalDate to = says.test(Sign.NEXT) ? meant.plusDays(WEEK) : meant;
            return Optional.of(EventTime.within(meant, to, told));
        }
        if (says.test(Sign.WEEKEND)) {
            LocalDate saturday = monday.plusDays(past ? -2 : DayOfWeek.SATURDAY.getValue() - 1);
            return Optional.of(EventTime.within(saturday, saturday.plusDays(1), told));
        }
        if (says.test(Sign.NEXT_WEEK)) {
            return Optional.of(EventTime.within(monday.plusDays(WEEK), monday.plusDays(2 * WEEK - 1), told));
        }
        if (says.test(Sign.THIS_WEEK)) {
            return Optional.of(EventTime.within(told, monday.plusDays(WEEK - 1), told));
        }
        if (says.test(Sign.NEXT_MONTH)) {
            YearMonth next = YearMonth.from(told).plusMonths(1);
            return Optional.of(EventTime.within(next.atDay(1), next.atEndOfMonth(), told));
        }
        return Optional.empty();
    }

    /** The days of "in three weeks". */
    private static Optional<Integer> distance(List<Place<Word>> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            if (found.get(i).value().sign() != Sign.IN) {
                continue;
            }
            Word next = found.get(i + 1).value();
            if (next.sign() == Sign.UNIT && found.get(i).to() == found.get(i + 1).from()) {
                return Optional.of(next.value());
            }
            if (next.sign() == Sign.NUMBER && i + 2 < found.size() && found.get(i + 2).value().sign() == Sign.UNIT) {
                return Optional.of(next.value() * found.get(i + 2).value().value());
            }
        }
        return Optional.empty();
    }
}
