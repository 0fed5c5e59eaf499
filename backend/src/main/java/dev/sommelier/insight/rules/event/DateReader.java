package dev.sommelier.insight.rules.event;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.understanding.lexicon.Token;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads explicit days: "3 June 2099", "from the 4th to the 8th of December", «с 1 по 12 ноября», "the 24th". */
final class DateReader {

    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th", "го", "ое", "е", "числа", "число", "of");
    private static final Set<String> TO = Set.of("to", "till", "until", "through", "по", "до", "back", "returning",
            "return", "home", "возвращаемся", "возвращаюсь", "вернемся", "вернусь", "обратно", "назад", "возвращение");
    private static final Set<String> BACK = Set.of("обратно", "назад", "back", "домой", "home", "возвращаемся");
    private static final Set<String> BEFORE_A_DAY = Set.of("the", "on", "from", "to", "till", "until", "for", "by", "с", "по", "на",
            "к", "до", "of", "back", "возвращаемся", "возвращаюсь", "вернемся", "вернусь", "обратно", "назад", "числа");
    private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final int MOST_MONTHS_AHEAD = 12;

    /** A day as said: of an unknown month 0, of an unknown year 0; where it stands, {@code to} exclusive. */
    private record Said(int day, int month, int year, int from, int to) {
    }

    private final List<Token> tokens;
    private final List<Place<EventTimeReader.Word>> words;
    private final LocalDate told;
    private final boolean past;

    /** @param past whether the day lies behind, where the words leave it open */
    DateReader(List<Token> tokens, List<Place<EventTimeReader.Word>> words, LocalDate told, boolean past) {
        this.tokens = tokens;
        this.words = words;
        this.told = told;
        this.past = past;
    }

    /** The first days named, as one span; or the month. */
    Optional<EventTime> read() {
        List<Said> said = days();
        if (said.isEmpty()) {
            return month();
        }
        Said first = said.get(0);
        Said second = said.size() > 1 && continues(first, said.get(1)) ? said.get(1) : null;
        if (second != null) {
            first = new Said(first.day(), first.month() == 0 ? second.month() : first.month(),
                    first.year() == 0 ? second.year() : first.year(), first.from(), first.to());
        }
        Optional<LocalDate> from = date(first);
        return from.map(day -> {
            LocalDate to = second == null ? day.plusDays(length()) : until(day, second);
            return EventTime.within(day, to, told);
        });
    }

    private static LocalDate until(LocalDate from, Said last) {
        YearMonth month = last.month() == 0 ? YearMonth.from(from) : YearMonth.of(from.getYear(), last.month());
        month = last.day() < from.getDayOfMonth() && last.month() == 0 ? month.plusMonths(1) : month;
        month = month.atEndOfMonth().isBefore(from) ? month.plusYears(1) : month;
        return last.day() > month.lengthOfMonth() ? from : month.atDay(last.day());
    }

    /** How many days follow the first: of "the weekend of the 10th" one, of «14 декабря на неделю» seven. */
    private int length() {
        if (words.stream().anyMatch(place -> place.value().sign() == TimeSign.WEEKEND)) {
            return 1;
        }
        for (int i = 1; i < words.size(); i++) {
            Place<EventTimeReader.Word> unit = words.get(i);
            Place<EventTimeReader.Word> before = words.get(i - 1);
            if (unit.value().sign() == TimeSign.UNIT && before.to() == unit.from() && before.value().sign() == TimeSign.NUMBER
                    && isFor(before.from())) {
                return before.value().value() * unit.value().value();
            }
        }
        return words.stream().filter(place -> place.value().sign() == TimeSign.UNIT && place.value().value() > 1 && isFor(place.from()))
                .map(place -> place.value().value()).findFirst().orElse(0);
    }

    private boolean isFor(int at) {
        return at > 0 && (tokens.get(at - 1).is("на") || tokens.get(at - 1).is("for"));
    }

    private boolean continues(Said first, Said second) {
        List<Token> between = tokens.subList(first.to(), second.from());
        boolean back = second.to() < tokens.size() && between.size() <= 4 && BACK.contains(tokens.get(second.to()).text());
        return back || between.size() <= 4 && between.stream().anyMatch(token -> TO.contains(token.text()) || token.is(Token.Type.DASH));
    }

    private List<Said> days() {
        List<Said> days = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Said> said = day(at);
            said.ifPresent(days::add);
            at = said.map(Said::to).orElse(at + 1);
        }
        return days;
    }

    /** A day that begins at a place: "5 December", "December 5th", "the 24th", «пятого декабря». */
    private Optional<Said> day(int at) {
        int month = word(at, TimeSign.MONTH);
        int behind = month == 0 ? 0 : end(at);
        int number = number(month == 0 ? at : skip(behind));
        if (number == 0) {
            return Optional.empty();
        }
        int to = suffixes(numberEnd(month == 0 ? at : skip(behind)));
        boolean suffixed = to > numberEnd(month == 0 ? at : skip(behind));
        // "Of may" is one word of time, "of" a suffix as well.
        int named = to > 0 && tokens.get(to - 1).is("of") && word(to - 1, TimeSign.MONTH) != 0 ? to - 1 : to;
        int after = month == 0 ? word(named, TimeSign.MONTH) : month;
        int end = month == 0 && after != 0 ? end(named) : to;
        int year = end < tokens.size() && YEAR.matcher(tokens.get(end).text()).matches() ? Integer.parseInt(tokens.get(end).text()) : 0;
        boolean counted = to > 0 && tokens.get(to - 1).text().startsWith("числ");
        boolean bare = after == 0 && !counted && !(suffixed && at > 0 && BEFORE_A_DAY.contains(tokens.get(at - 1).text()))
                && !isRangeStart(at, to);
        return bare ? Optional.empty() : Optional.of(new Said(number, after, year, at, year == 0 ? end : end + 1));
    }

    /** Whether a day begins a range that names its month once: "from 23 to 30 Jan", «с 1 по 12 ноября». */
    private boolean isRangeStart(int at, int to) {
        boolean joins = to + 1 < tokens.size() && (TO.contains(tokens.get(to).text()) || tokens.get(to).is(Token.Type.DASH));
        int next = joins ? tokens.get(to + 1).is("the") ? to + 2 : to + 1 : tokens.size();
        return joins && next < tokens.size() && number(next) > 0 && (word(suffixes(numberEnd(next)), TimeSign.MONTH) != 0
                || suffixes(numberEnd(next)) > numberEnd(next));
    }

    private int skip(int at) {
        return at < tokens.size() && tokens.get(at).is("the") ? at + 1 : at;
    }

    private int suffixes(int at) {
        int end = at;
        while (end < tokens.size() && (SUFFIXES.contains(tokens.get(end).text())
                || tokens.get(end).is(Token.Type.DASH) && end + 1 < tokens.size() && SUFFIXES.contains(tokens.get(end + 1).text()))) {
            end++;
        }
        return end;
    }

    private int number(int at) {
        int ordinal = word(at, TimeSign.ORDINAL);
        return ordinal != 0 ? ordinal : at < tokens.size() && DAY.matcher(tokens.get(at).text()).matches()
                ? Integer.parseInt(tokens.get(at).text()) : 0;
    }

    private int numberEnd(int at) {
        return word(at, TimeSign.ORDINAL) != 0 ? end(at) : at + 1;
    }

    private int word(int at, TimeSign sign) {
        return words.stream().filter(place -> place.from() == at && place.value().sign() == sign)
                .map(place -> place.value().value()).findFirst().orElse(0);
    }

    private int end(int at) {
        return words.stream().filter(place -> place.from() == at).mapToInt(Place::to).findFirst().orElse(at + 1);
    }

    private Optional<LocalDate> date(Said said) {
        YearMonth month = said.month() == 0 ? YearMonth.from(told)
                : YearMonth.of(said.year() == 0 ? told.getYear() : said.year(), said.month());
        for (int tries = 0; tries <= MOST_MONTHS_AHEAD; tries++) {
            LocalDate day = said.day() <= month.lengthOfMonth() ? month.atDay(said.day()) : null;
            if (day != null && (said.year() != 0 || (past ? !day.isAfter(told) : !day.isBefore(told)))) {
                return Optional.of(day);
            }
            int step = past ? -1 : 1;
            month = said.month() == 0 ? month.plusMonths(step) : month.plusYears(step);
        }
        return Optional.empty();
    }

    private Optional<EventTime> month() {
        // "May" alone is more often a verb.
        return words.stream().filter(place -> place.value().sign() == TimeSign.MONTH)
                .filter(place -> place.to() - place.from() > 1 || !tokens.get(place.from()).is("may")).findFirst().map(place -> {
            YearMonth year = YearMonth.of(told.getYear(), place.value().value());
            if (place.to() < tokens.size() && YEAR.matcher(tokens.get(place.to()).text()).matches()) {
                year = YearMonth.of(Integer.parseInt(tokens.get(place.to()).text()), place.value().value());
                return EventTime.within(year.atDay(1), year.atEndOfMonth(), told);
            }
            YearMonth meant = year.atEndOfMonth().isBefore(told) != past ? year.plusYears(past ? -1 : 1) : year;
            meant = past && meant.atDay(1).isAfter(told) ? meant.minusYears(1) : meant;
            return EventTime.within(meant.atDay(1), meant.atEndOfMonth(), told);
        });
    }
}
