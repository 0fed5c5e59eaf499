package dev.sommelier.insight.rules.event;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads from a sentence when its event is, by the words of {@code event-times.csv}. */
final class EventTimeReader {

    /** A word of time; {@code value} is a number of days, a day of the week or of a month, or a month. */
    record Word(TimeSign sign, int value) {
    }

    private static final Set<String> NOT = Set.of("not", "не");
    private static final Set<TimeSign> DAYS = EnumSet.of(TimeSign.WEEKDAY, TimeSign.DAY, TimeSign.MONTH, TimeSign.ORDINAL, TimeSign.WEEKEND);
    private static final int WEEK = 7;
    /** "In two weeks" is two weeks, give or take some days; "in three days" is a day. */
    private static final int ABOUT = 3;

    private final PhraseFinder<Word> words = PhraseFinder.of(CsvFile.read("insight/event-times.csv"),
            EventTimeReader::word);

    private static Word word(CsvRow row) {
        String value = row.getField("value");
        return new Word(row.constant("sign", TimeSign.class), value.isEmpty() ? 0 : Integer.parseInt(value));
    }

    boolean isCancelled(List<Token> tokens) {
        return has(words.in(tokens), TimeSign.CANCELLED) || IntStream.range(1, tokens.size()).anyMatch(at ->
                tokens.get(at).is("off") && tokens.get(at - 1).text().endsWith("'s") && (at + 1 == tokens.size()
                || tokens.get(at + 1).is(Token.Type.STOP)));
    }

    /** @param told the day on which it was said */
    EventTime read(List<Token> tokens, LocalDate told) {
        List<Place<Word>> found = words.in(tokens);
        if (isCancelled(tokens)) {
            return EventTime.CANCELLED;
        }
        boolean past = has(found, TimeSign.PAST) && !has(found, TimeSign.FUTURE);
        return window(tokens, told).orElse(past ? EventTime.PAST : EventTime.AHEAD);
    }

    /** The days that the words name; after "moved to" only those behind it. */
    Optional<EventTime> window(List<Token> tokens, LocalDate told) {
        List<Token> valid = valid(tokens);
        boolean past = valid.size() == tokens.size() && isPast(valid);
        return date(tokens, told).or(() -> span(words.in(valid), told, past));
    }

    /** The explicit days that the words name. */
    Optional<EventTime> date(List<Token> tokens, LocalDate told) {
        List<Token> valid = valid(tokens);
        return new DateReader(valid, words.in(valid), told, valid.size() == tokens.size() && isPast(valid)).read();
    }

    /** The day of "not on Friday but on Saturday"; «не в пятницу, а в субботу». */
    Optional<EventTime> instead(List<Token> tokens, LocalDate told) {
        for (int at = 0; at + 1 < tokens.size(); at++) {
            int from = at;
            boolean not = NOT.contains(tokens.get(at).text());
            Optional<Place<Word>> wrong = !not ? Optional.empty() : words.in(tokens).stream().filter(place -> place.from() > from
                    && place.from() - from <= 3 && DAYS.contains(place.value().sign())).findFirst();
            if (wrong.isPresent()) {
                return window(tokens.subList(wrong.get().to(), tokens.size()), told);
            }
        }
        return isMoved(tokens) ? window(tokens, told) : Optional.empty();
    }

    private List<Token> valid(List<Token> tokens) {
        int from = words.in(tokens).stream().filter(place -> place.value().sign() == TimeSign.MOVED).mapToInt(Place::to).max()
                .orElse(0);
        return tokens.subList(from, tokens.size());
    }

    boolean isMoved(List<Token> tokens) {
        return has(words.in(tokens), TimeSign.MOVED);
    }

    boolean isAhead(List<Token> tokens) {
        return has(words.in(tokens), TimeSign.FUTURE);
    }

    boolean isPast(List<Token> tokens) {
        List<Place<Word>> found = words.in(tokens);
        return has(found, TimeSign.PAST) && !has(found, TimeSign.FUTURE);
    }

    private static boolean has(List<Place<Word>> found, TimeSign sign) {
        return first(found, sign).isPresent();
    }

    private static Optional<Place<Word>> first(List<Place<Word>> found, TimeSign sign) {
        return found.stream().filter(place -> place.value().sign() == sign).findFirst();
    }

    private static Optional<EventTime> span(List<Place<Word>> found, LocalDate told, boolean past) {
        Predicate<TimeSign> says = sign -> has(found, sign);
        Optional<Place<Word>> day = first(found, TimeSign.DAY);
        Optional<Place<Word>> weekday = first(found, TimeSign.WEEKDAY);
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
            if (says.test(TimeSign.NEXT_WEEK)) {
                LocalDate then = monday.plusDays(WEEK).with(TemporalAdjusters.nextOrSame(wanted));
                return Optional.of(EventTime.within(then, then, told));
            }
            LocalDate meant = told.with(past ? TemporalAdjusters.previous(wanted) : TemporalAdjusters.nextOrSame(wanted));
            // "Next Friday" is this week's to some and next week's to others.
            LocalDate to = says.test(TimeSign.NEXT) ? meant.plusDays(WEEK) : meant;
            return Optional.of(EventTime.within(meant, to, told));
        }
        if (says.test(TimeSign.WEEKEND)) {
            LocalDate saturday = monday.plusDays(past ? -2 : DayOfWeek.SATURDAY.getValue() - 1);
            return Optional.of(EventTime.within(saturday, saturday.plusDays(1), told));
        }
        if (says.test(TimeSign.NEXT_WEEK)) {
            return Optional.of(EventTime.within(monday.plusDays(WEEK), monday.plusDays(2 * WEEK - 1), told));
        }
        if (says.test(TimeSign.THIS_WEEK)) {
            return Optional.of(EventTime.within(told, monday.plusDays(WEEK - 1), told));
        }
        if (says.test(TimeSign.NEXT_MONTH)) {
            YearMonth next = YearMonth.from(told).plusMonths(1);
            return Optional.of(EventTime.within(next.atDay(1), next.atEndOfMonth(), told));
        }
        return Optional.empty();
    }

    /** The days of "in three weeks". */
    private static Optional<Integer> distance(List<Place<Word>> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            if (found.get(i).value().sign() != TimeSign.IN) {
                continue;
            }
            Word next = found.get(i + 1).value();
            if (next.sign() == TimeSign.UNIT && found.get(i).to() == found.get(i + 1).from()) {
                return Optional.of(next.value());
            }
            if (next.sign() == TimeSign.NUMBER && i + 2 < found.size() && found.get(i + 2).value().sign() == TimeSign.UNIT) {
                return Optional.of(next.value() * found.get(i + 2).value().value());
            }
        }
        return Optional.empty();
    }
}
