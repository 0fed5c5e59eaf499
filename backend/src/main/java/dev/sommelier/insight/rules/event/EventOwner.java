package dev.sommelier.insight.rules.event;

import dev.sommelier.insight.sentence.People;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds whose a birthday or another personal event is. */
final class EventOwner {

    /** Tokens between an event and the person whose it is. */
    private static final int NEAR = 4;
    /** Tokens before an event or a person in which "my" and "with" apply to it. */
    private static final int BEFORE = 2;
    private static final Set<String> OF = Set.of("of", "for");

    private final People people;

    EventOwner(People people) {
        this.people = people;
    }

    /** The person beside the event; empty when it is the writer's own or nobody is named. */
    Optional<Somebody> of(Sentence sentence, Place<?> event) {
        List<Token> tokens = sentence.tokens();
        boolean own = sentence.has(SentenceCue.OWN, event.from() - BEFORE, event.from());
        List<Place<Somebody>> near = people.in(tokens).stream()
                .filter(place -> !sentence.has(SentenceCue.WITH, place.from() - BEFORE, place.from())).toList();
        Optional<Place<Somebody>> before = near.stream()
                .filter(place -> place.to() <= event.from() && event.from() - place.to() < NEAR)
                .filter(place -> noStop(tokens, place.to(), event.from()))
                .reduce((first, second) -> second);
        if (before.isPresent() && (!own || sentence.has(SentenceCue.OWN, before.get().from() - BEFORE, before.get().from()))) {
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
