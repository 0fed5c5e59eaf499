package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a person celebrates ({@code events.csv}) and, of a birthday and the like, whose it is ({@code people.csv}). */
final class EventReader {

    private static final List<String> SAID = List.of("said_en", "said_ru");
    /** Tokens between an event and the person whose it is. */
    private static final int NEAR = 4;
    /** Tokens before an event or a person in which "not", "my" and "with" apply to it. */
    private static final int BEFORE = 2;
    /** Dropped when a message has another event: a birthday party is a birthday. */
    private static final Set<String> VAGUE = Set.of("party", "dinner_party", "family_dinner", "date", "picnic",
            "barbecue");
    private static final Set<String> OF = Set.of("of", "for");

    private record Event(String code, boolean personal, String en, String ru) {
    }

    private record Found(String code, String text, EventTime time) {
    }

    private final PhraseFinder<Event> events = PhraseFinder.of(CsvFile.read("insight/events.csv"), SAID,
            row -> new Event(row.getField("code"), row.getField("personal").equals("yes"), row.getField("en"),
                    row.getField("ru")));
    private final EventTimeReader times = new EventTimeReader();
    private final People people;

    EventReader(People people) {
        this.people = people;
    }

    void read(List<Sentence> sentences, Language language, InsightCollector insights) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (Place<Event> place : events.in(sentence.tokens())) {
                if (isMeant(sentence, place)) {
                    boolean calledOff = i + 1 < sentences.size() && isCalledOff(sentences.get(i + 1));
                    found.add(new Found(place.value().code(), text(sentence, place, language),
                            calledOff ? EventTime.CANCELLED : times.read(sentence.tokens(), insights.day())));
                }
            }
        }
        boolean wedding = found.stream().anyMatch(one -> one.code().equals("wedding_anniversary"));
        boolean precise = found.stream().anyMatch(one -> !VAGUE.contains(one.code()));
        found.stream()
                .filter(one -> !(precise && VAGUE.contains(one.code())))
                .filter(one -> !(wedding && one.code().equals("anniversary")))
                .forEach(one -> insights.addEvent(one.text(), one.time()));
    }

    /** "The wedding? It was called off." */
    private boolean isCalledOff(Sentence next) {
        return events.in(next.tokens()).isEmpty() && times.isCancelled(next.tokens());
    }

    /** "Not a birthday" is no event, and «с новым годом» a greeting. */
    private static boolean isMeant(Sentence sentence, Place<Event> place) {
        return !sentence.has(Cue.NOT, place.from() - BEFORE, place.from())
                && !sentence.has(Cue.CHEER, place.from() - 1, place.from())
                && !(sentence.asks() && sentence.has(Cue.KNOWLEDGE));
    }

    private String text(Sentence sentence, Place<Event> place, Language language) {
        Event event = place.value();
        Optional<Somebody> whose = event.personal() ? whose(sentence, place) : Optional.empty();
        if (whose.isEmpty()) {
            return language.choose(event.en(), event.ru());
        }
        String owner = whose.get().en();
        boolean several = owner.endsWith("s") && !owner.endsWith("ss");
        return language.choose(owner + (several ? "' " : "'s ") + event.en(), event.ru() + " " + whose.get().ru());
    }

    private Optional<Somebody> whose(Sentence sentence, Place<Event> event) {
        List<Token> tokens = sentence.tokens();
        boolean own = sentence.has(Cue.OWN, event.from() - BEFORE, event.from());
        List<Place<Somebody>> near = people.in(tokens).stream()
                .filter(place -> !sentence.has(Cue.WITH, place.from() - BEFORE, place.from())).toList();
        Optional<Place<Somebody>> before = near.stream()
                .filter(place -> place.to() <= event.from() && event.from() - place.to() < NEAR)
                .filter(place -> noStop(tokens, place.to(), event.from()))
                .reduce((first, second) -> second);
        if (before.isPresent() && (!own || sentence.has(Cue.OWN, before.get().from() - BEFORE, before.get().from()))) {
            return before.map(Place::value);
        }
        return own ? Optional.empty() : near.stream()
                .filter(place -> place.from() >= event.to() && place.from() - event.to() <= NEAR - 1)
                .filter(place -> noStop(tokens, event.to(), place.from()))
                .filter(place -> place.from() == event.to() || !isEnglish(tokens.get(place.from()))
                        || tokens.subList(event.to(), place.from()).stream().anyMatch(t -> OF.contains(t.text())))
                .findFirst().map(Place::value);
    }

    private static boolean isEnglish(Token token) {
        return token.text().charAt(0) < 128;
    }

    private static boolean noStop(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().noneMatch(token -> token.is(Token.Type.STOP));
    }
}
