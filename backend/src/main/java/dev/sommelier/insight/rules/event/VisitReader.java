package dev.sommelier.insight.rules.event;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Endings;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds journeys, "flying to Lisbon on the 20th", and guests, "my boss is coming over on Friday" ({@code visits.csv}). */
final class VisitReader {

    private static final Set<String> ARTICLES = Set.of("the", "our", "my", "see", "visit");
    /** Tokens between "having" and "over". */
    private static final int HAVING = 9;

    /** Tokens from "flying" to "to", with those who come along between. */
    private static final int COMPANIONS = 5;
    private static final Set<String> TO = Set.of("to", "в", "во", "на", "по");

    /** Tokens by which "not" may precede "going to". */
    private static final int NEGATED = 2;

    /** Tokens from a town to what is said of the journey. */
    private static final int CHANGED = 4;
    private static final Set<String> LIKED = Set.of("like", "likes", "love", "loves", "любит", "люблю", "любим", "нравится");

    private enum Sign {
        TRAVEL, GO, MAYBE, COMES, GUESTS,
        /** Everyday destinations, which are no journey. */
        NO_PLACE
    }

    private final PhraseFinder<Sign> phrases = PhraseFinder.of(CsvFile.read("insight/visits.csv"),
            row -> row.constant("sign", Sign.class));
    private final Destinations destinations = new Destinations();
    private final EventTimeReader times;
    private final People people;

    VisitReader(People people, EventTimeReader times) {
        this.people = people;
        this.times = times;
    }

    /** @param known the events found by their names, beside which guests are no news */
    List<EventPlace> in(Sentence sentence, LocalDate told, List<EventPlace> known) {
        List<Place<Sign>> found = phrases.in(sentence.tokens());
        if (found.stream().anyMatch(place -> place.value() == Sign.MAYBE)) {
            return List.of();
        }
        boolean theirs = (sentence.has(SentenceCue.OTHER) || sentence.has(SentenceCue.NAME)) && !sentence.has(SentenceCue.SELF) && !sentence.has(SentenceCue.WITH)
                && found.stream().filter(place -> place.value() == Sign.TRAVEL).anyMatch(place -> sentence.has(SentenceCue.OTHER, 0, place.from()));
        Optional<EventPlace> trip = theirs ? Optional.empty() : found.stream().filter(place -> place.value() == Sign.TRAVEL)
                .flatMap(place -> trip(sentence, place).stream()).findFirst().or(() -> together(sentence, found)).or(() -> itself(sentence, told)).or(() -> changed(sentence));
        if (trip.isPresent() && known.stream().allMatch(EventPlace::isHoliday)) {
            return List.of(trip.get());
        }
        boolean dated = times.window(sentence.tokens(), told).isPresent();
        return dated && known.isEmpty() ? guests(sentence, found) : List.of();
    }

    private Optional<EventPlace> trip(Sentence sentence, Place<Sign> verb) {
        boolean others = sentence.has(SentenceCue.OTHER, 0, verb.from()) && !sentence.has(SentenceCue.SELF);
        if (sentence.has(SentenceCue.NOT, verb.from() - NEGATED, verb.from()) || others) {
            return Optional.empty();
        }
        int start = verb.to();
        while (start < sentence.tokens().size() && ARTICLES.contains(sentence.tokens().get(start).text())) {
            start++;
        }
        int from = start;
        boolean any = phrases.in(sentence.tokens()).stream().anyMatch(place -> place.value() == Sign.NO_PLACE && place.overlaps(verb.to(), from + 1));
        int to = any ? from : destinations.end(sentence, from);
        return to == from ? Optional.empty() : Optional.of(journey(sentence, from, to));
    }

    /** A visit whose verb and place a person separates: "flying with my sister to Tbilisi", «еду к дочке в Питер». */
    private Optional<EventPlace> together(Sentence sentence, List<Place<Sign>> found) {
        return found.stream().filter(place -> place.value() == Sign.GO || place.value() == Sign.TRAVEL)
                .filter(place -> !sentence.has(SentenceCue.NOT, place.from() - NEGATED, place.from()))
                .flatMap(place -> IntStream.range(place.from() + 1, Math.min(place.to() + COMPANIONS, sentence.tokens().size() - 1)).boxed())
                .filter(at -> TO.contains(sentence.tokens().get(at).text()) && destinations.knows(sentence, at + 1))
                .map(at -> journey(sentence, at + 1, destinations.end(sentence, at + 1))).findFirst();
    }

    /** A visit told by a place with the days and no verb: "Piedmont, 3 to 10 October". */
    private Optional<EventPlace> itself(Sentence sentence, LocalDate told) {
        int to = destinations.knows(sentence, 0) ? destinations.end(sentence, 0) : 0;
        boolean apart = to > 0 && to < sentence.tokens().size() && sentence.tokens().get(to).is(Token.Type.STOP);
        return apart && times.date(sentence.tokens(), told).isPresent() ? Optional.of(journey(sentence, 0, to)) : Optional.empty();
    }

    /** A visit that is put off or called off: "Lisbon is pushed to the 5th", «в Порту не лечу». */
    private Optional<EventPlace> changed(Sentence sentence) {
        if (!times.isMoved(sentence.tokens()) && !times.isCancelled(sentence.tokens())) {
            return Optional.empty();
        }
        List<Token> tokens = sentence.tokens();
        return IntStream.range(0, tokens.size()).filter(at -> destinations.isTown(tokens.get(at).text()))
                .filter(at -> !(tokens.get(at).is("split") && at + 1 < tokens.size() && tokens.get(at + 1).is("up")))
                // "We moved to Bath" is no journey.
                .filter(at -> times.isCancelled(tokens) || times.isMoved(tokens.subList(at, tokens.size())))
                .filter(at -> tokens.subList(Math.max(0, at - CHANGED), Math.min(tokens.size(), at + CHANGED + 1)).stream()
                        .noneMatch(token -> LIKED.contains(token.text())))
                .mapToObj(at -> journey(sentence, at, at + 1)).findFirst();
    }

    private static EventPlace journey(Sentence sentence, int from, int to) {
        String name = sentence.tokens().subList(from, to).stream().map(Token::text)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining(" "));
        boolean russian = Endings.isCyrillic(name);
        String joint = from > 0 ? sentence.tokens().get(from - 1).text() : "в";
        String where = Set.of("в", "на", "по").contains(joint) ? joint : "в";
        String text = russian ? "поездка " + where + " " + name : "trip to " + name;
        return new EventPlace("trip", "", false, text, text, null, from, to);
    }

    private List<EventPlace> guests(Sentence sentence, List<Place<Sign>> found) {
        List<Token> tokens = sentence.tokens();
        Optional<Place<Sign>> comes = found.stream().filter(place -> place.value() == Sign.COMES).findFirst();
        boolean somebody = found.stream().anyMatch(place -> place.value() == Sign.GUESTS) || !people.in(tokens).isEmpty()
                || tokens.stream().anyMatch(token -> token.text().startsWith("гост"));
        boolean having = IntStream.range(0, tokens.size()).anyMatch(at -> tokens.get(at).is("having") && IntStream
                .range(at + 1, Math.min(tokens.size(), at + HAVING)).anyMatch(i -> tokens.get(i).is("over") || tokens.get(i).is("round")));
        List<Somebody> known = people.in(tokens).stream().map(Place::value).distinct().limit(2).toList();
        String en = known.isEmpty() ? "" : ": " + known.stream().map(Somebody::en).collect(Collectors.joining(", "));
        String ru = known.isEmpty() ? "" : ": " + known.stream().map(Somebody::ruName).collect(Collectors.joining(", "));
        return somebody && (comes.isPresent() || having)
                ? List.of(new EventPlace("guests", "", true, "dinner for guests" + en, "гости на ужин" + ru, null, 0, tokens.size())) : List.of();
    }

    /** The names of places that people travel to: those of {@code destinations.csv}, and countries and regions of wine. */
    private static final class Destinations {

        private static final Set<Dimension> PLACES = EnumSet.of(Dimension.COUNTRY, Dimension.REGION);

        private final PhraseFinder<Boolean> towns = PhraseFinder.of(CsvFile.read("insight/destinations.csv"), row -> true);

        /** Where the name of a place that begins here ends; the beginning when none does. */
        int end(Sentence sentence, int from) {
            List<Token> tokens = sentence.tokens();
            int town = towns.in(tokens).stream().filter(place -> place.from() == from).mapToInt(Place::to).findFirst().orElse(from);
            int region = sentence.mentions().stream().filter(m -> PLACES.contains(m.dimension()) && m.from() == from)
                    .mapToInt(Mention::to).max().orElse(from);
            int end = Math.max(town, region);
            return end > from ? end : from < tokens.size() && sentence.capitals().contains(tokens.get(from).text())
                    && !tokens.get(from).text().contains("'") ? from + 1 : from;
        }

        /** Whether a place begins here that is known by its name, not only by a capital. */
        boolean knows(Sentence sentence, int from) {
            return towns.in(sentence.tokens()).stream().anyMatch(place -> place.from() == from) || sentence.mentions().stream()
                    .anyMatch(m -> PLACES.contains(m.dimension()) && m.from() == from);
        }

        boolean isTown(String word) {
            return !towns.in(Tokenizer.tokens(word)).isEmpty();
        }
    }
}
