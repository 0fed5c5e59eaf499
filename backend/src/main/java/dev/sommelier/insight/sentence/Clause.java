package dev.sommelier.insight.sentence;

import dev.sommelier.insight.sentence.CueFinder.Opinion;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import java.util.stream.Stream;

/**
 * A part of a sentence that says one thing, as positions of its tokens.
 *
 * @param to    exclusive
 * @param asked whether it is a question
 */
public record Clause(int from, int to, boolean asked) {

    Clause upTo(int end) {
        return new Clause(from, end, asked);
    }

    Clause since(int start) {
        return new Clause(start, to, asked);
    }

    /** Whether an opinion of the sentence lies within it. */
    boolean judges(Sentence sentence) {
        return opinions(sentence).findAny().isPresent();
    }

    /** Whether it names a wine or a style, or points at wines shown. */
    boolean targets(Sentence sentence) {
        return sentence.hasTarget(from, to);
    }

    /** Where its first opinion begins; its end when it has none. */
    int firstCue(Sentence sentence) {
        return opinions(sentence).mapToInt(Place::from).min().orElse(to);
    }

    private Stream<Place<Opinion>> opinions(Sentence sentence) {
        return sentence.opinions().stream().filter(place -> place.within(from, to));
    }
}
