package dev.sommelier.insight.rules.event;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.sentence.ClauseSplitter;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a person celebrates ({@code events.csv}) and, of a birthday and the like, whose it is ({@code people.csv}). */
public final class EventReader {

    private static final List<String> SAID = List.of("said_en", "said_ru");
    /** Tokens before an event or a person in which "not", "my" and "with" apply to it. */
    private static final int BEFORE = 2;
    /** Dropped when a message has another event: a birthday party is a birthday. */
    private static final Set<String> VAGUE = Set.of("party", "dinner_party", "family_dinner", "date", "picnic",
            "barbecue", "launch", "gathering", "wine_club", "guests", "banquet", "meal");
    /** Told of only when it is called off or put off: "dinner's off". */
    private static final String MEAL = "meal";
    /** Not told of when they are every week. */
    private static final Set<String> USUAL = Set.of("family_dinner", "shabbat", "book_club", "corporate");
    /** Told of only when they are near: "I drink it at exams". */
    private static final Set<String> DATED = Set.of("exam", "concert", "gathering", "talk", "interview", "tasting", "marathon", "season_opening");
    private static final int SUPPOSED = 4;
    private static final Set<String> IF = Set.of("if", "если", "even");
    private static final Set<String> THE = Set.of("the", "on", "from", "to");
    /** Of words that only look like an event. */
    private static final String NONE = "none";

    /** "We celebrate", beside which a greeting is an occasion. */
    private static final Pattern KEPT = Pattern.compile("отмеча|праздну|поздравля|celebrat");

    private record Event(String code, boolean personal, String day, String en, String ru) {
    }

    private record TimedEvent(EventPlace event, EventTime time) {
    }

    private final PhraseFinder<Event> events = PhraseFinder.of(CsvFile.read("insight/events.csv"), SAID,
            row -> new Event(row.getField("code"), row.getField("personal").equals("yes"), row.getField("day"),
                    row.getField("en"), row.getField("ru")));
    private final EventTimeReader times = new EventTimeReader();
    private final VisitReader visits;
    private final RoundAge ages;
    private final EventOwner owners;

    public EventReader(People people) {
        owners = new EventOwner(people);
        visits = new VisitReader(people, times);
        ages = new RoundAge(people, times);
    }

    public void read(List<Sentence> sentences, Language language, InsightCollector insights) {
        List<TimedEvent> found = new ArrayList<>();
        boolean off = false;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
            boolean dated = times.date(sentence.tokens(), insights.day()).isPresent()
                    || next != null && times.date(next.tokens(), insights.day()).isPresent();
            List<EventPlace> places = named(sentence, !dated && sentence.has(SentenceCue.HABIT), insights);
            boolean calledOff = i + 1 < sentences.size() && isCalledOff(sentences.get(i + 1));
            places.forEach(place -> found.add(new TimedEvent(place, calledOff ? EventTime.CANCELLED
                    : time(sentence, next, place, places, insights.day()))));
            Optional<EventTime> instead = places.isEmpty() && found.isEmpty() ? times.instead(sentence.tokens(), insights.day()) : Optional.empty();
            instead.ifPresent(insights::moveLastEvent);
            off |= places.isEmpty() && times.isCancelled(sentence.tokens());
        }
        boolean wedding = found.stream().anyMatch(one -> one.event().code().equals("wedding_anniversary"));
        boolean precise = found.stream().anyMatch(one -> !one.event().vague());
        found.stream()
                .filter(one -> !(precise && one.event().vague()))
                .filter(one -> !(wedding && one.event().code().equals("anniversary")))
                .forEach(one -> insights.addEvent(one.event().text(language), one.time()));
        if (off && found.isEmpty()) {
            insights.cancelLastEvent();
        }
    }

    /** The events a sentence tells of. Beside another one, a holiday only says when that is. */
    private List<EventPlace> named(Sentence sentence, boolean habit, InsightCollector insights) {
        List<EventPlace> all = new ArrayList<>();
        for (Place<Event> place : events.in(sentence.tokens())) {
            Event event = place.value();
            boolean dated = !DATED.contains(event.code()) || times.window(sentence.tokens(), insights.day()).isPresent();
            boolean scene = isScene(sentence, place) && times.window(sentence.tokens(), insights.day()).isEmpty();
            boolean changed = !event.code().equals(MEAL) || times.isCancelled(sentence.tokens()) || times.isMoved(sentence.tokens());
            boolean usual = habit && (VAGUE.contains(event.code()) || USUAL.contains(event.code()));
            if (!event.code().equals(NONE) && changed && !usual && dated && !scene && isMeant(sentence, place)) {
                Somebody whose = event.personal() ? owners.of(sentence, place).orElse(null) : null;
                String own = event.code().equals("gathering") ? said(sentence, place) : null;
                all.add(new EventPlace(event.code(), event.day(), VAGUE.contains(event.code()), own == null ? event.en() : own,
                        own == null ? event.ru() : own, whose, place.from(), place.to()));
            }
        }
        if (all.isEmpty()) {
            ages.birthday(sentence, insights.day()).ifPresent(all::add);
        }
        if (!habit) {
            all.addAll(visits.in(sentence, insights.day(), all));
        }
        boolean other = all.stream().anyMatch(one -> !one.isHoliday() && !one.vague());
        return all.stream().filter(one -> !(other && one.isHoliday())).toList();
    }

    private EventTime time(Sentence sentence, Sentence next, EventPlace event, List<EventPlace> all, LocalDate told) {
        boolean several = all.stream().filter(other -> !other.vague()).count() > 1;
        boolean one = times.isMoved(sentence.tokens()) || times.isCancelled(sentence.tokens());
        List<Token> tokens = one ? sentence.tokens() : ClauseSplitter.cut(sentence).stream()
                .filter(clause -> clause.from() <= event.from() && event.to() <= clause.to())
                .map(clause -> sentence.tokens().subList(clause.from(), clause.to()))
                // A month beside a day says less.
                .filter(own -> times.window(own, told).filter(days -> several || !isWithin(times.window(sentence.tokens(), told), days)).isPresent())
                .findFirst().orElse(sentence.tokens());
        EventTime said = times.read(tokens, told);
        if (said.state() == EventTime.State.CANCELLED) {
            return said;
        }
        boolean past = times.isPast(tokens);
        Optional<EventTime> days = times.date(tokens, told);
        Stream<String> holidays = Stream.concat(Stream.of(event.day()), events.in(sentence.tokens()).stream()
                .map(place -> place.value().day())).filter(day -> !day.isEmpty());
        Optional<EventTime> holiday = holidays.findFirst().flatMap(day -> Holiday.days(day, told, past));
        boolean none = said.from() == null && next != null && events.in(next.tokens()).isEmpty();
        return days.or(() -> holiday).or(() -> none ? times.date(next.tokens(), told) : Optional.empty()).orElse(said);
    }

    /** Whether the days of a whole sentence tell those of a clause more exactly. */
    private static boolean isWithin(Optional<EventTime> whole, EventTime days) {
        return whole.filter(all -> all.from().equals(days.from()) || all.from().isAfter(days.from()) && !all.to().isAfter(days.to())).isPresent();
    }

    private static String said(Sentence sentence, Place<Event> place) {
        return sentence.tokens().subList(place.from(), place.to()).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** Whether a sentence calls off what the one before it named: "The wedding? It was called off." */
    private boolean isCalledOff(Sentence next) {
        return events.in(next.tokens()).isEmpty() && times.isCancelled(next.tokens());
    }

    /** Whether the words tell of an event: "not a birthday" does not, and «с новым годом» is a greeting. */
    private static boolean isMeant(Sentence sentence, Place<Event> place) {
        boolean kept = sentence.tokens().stream().anyMatch(token -> KEPT.matcher(token.text()).lookingAt());
        return !sentence.has(SentenceCue.NOT, place.from() - BEFORE - 1, place.from())
                && !isSupposed(sentence.tokens(), place.from())
                && (kept || !sentence.has(SentenceCue.CHEER, place.from() - 1, place.from()))
                && !(sentence.asks() && sentence.has(SentenceCue.KNOWLEDGE))
                && !isCount(sentence.tokens(), place)
                // "A Christmas white" is a wine.
                && sentence.styles().stream().noneMatch(word -> word.from() == place.to() && !place.value().day().isEmpty());
    }

    /** Whether an event is only imagined: "I don't care if it's my birthday". */
    private static boolean isSupposed(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - SUPPOSED), at).stream().anyMatch(token -> IF.contains(token.text()));
    }

    /** Whether the words only tell where something was: «пробовала на дне рождения у подруги». */
    private boolean isScene(Sentence sentence, Place<Event> place) {
        List<Token> tokens = sentence.tokens();
        return place.from() > 0 && tokens.get(place.from() - 1).is("на") && tokens.get(place.from()).text().endsWith("е")
                && !sentence.asks() && !times.isAhead(tokens) && !times.isCancelled(tokens);
    }

    /** Whether a number is a day or a count: "the 70th", but not "mum's 70th". */
    private static boolean isCount(List<Token> tokens, Place<Event> place) {
        return place.from() > 0 && tokens.get(place.from()).is(Token.Type.NUMBER) && THE.contains(tokens.get(place.from() - 1).text());
    }
}
