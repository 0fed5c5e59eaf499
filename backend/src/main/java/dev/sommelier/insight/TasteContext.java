package dev.sommelier.insight;

import dev.sommelier.wine.ranking.Taste;
import java.util.List;

/**
 * What a sommelier is told of a person when a chat begins and with each answer: out of the last five sessions that taught
 * something, and the ratings. The latest stands first everywhere.
 *
 * @param liked    wines and styles; a rated wine is an insight too, without a session
 * @param disliked the same
 * @param taste    the same likes and dislikes, for ranking
 * @param text     the same for a model to read, at most 600 tokens, one fact in a line; empty when nothing is known
 */
public record TasteContext(
        List<Insight> liked,
        List<Insight> disliked,
        List<Insight> events,
        List<Insight> foods,
        Taste taste,
        String text) {

    public static final TasteContext NONE = new TasteContext(List.of(), List.of(), List.of(), List.of(), Taste.NONE, "");
}
