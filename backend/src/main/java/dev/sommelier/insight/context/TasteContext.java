package dev.sommelier.insight.context;

import dev.sommelier.insight.Insight;
import dev.sommelier.wine.ranking.Taste;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the sommelier is told about a person for a greeting or a reply: the insights of the last five sessions that have any,
 * and the ratings. Every list has the latest first.
 *
 * @param liked    wines and styles; a rated wine is an insight without a session
 * @param disliked the same
 * @param constraints those that bind this reply: the person's own, and those of the people it is about
 * @param taste    the same likes and dislikes, for ranking, with those of whomever the wine is for
 * @param events   of each the latest word; none that was cancelled
 * @param text     all of it for a model to read, at most 600 tokens, one fact in a numbered line
 * @param justLeft the end of the chat closed last while nothing was learned from it yet, for a model to read; else empty
 */
public record TasteContext(
        List<Insight> liked,
        List<Insight> disliked,
        List<Insight> events,
        List<Insight> foods,
        List<Insight> constraints,
        Taste taste,
        TasteContextText text,
        String justLeft) {

    public static final TasteContext NONE = new TasteContext(
            List.of(), List.of(), List.of(), List.of(), List.of(), Taste.NONE, TasteContextText.NONE, "");

    /** Every insight in it. */
    public Stream<Insight> all() {
        return Stream.of(liked, disliked, events, foods, constraints).flatMap(List::stream);
    }
}
