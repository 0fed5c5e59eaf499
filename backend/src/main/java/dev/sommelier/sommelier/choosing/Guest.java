package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.ranking.TasteScorer;
import java.util.UUID;

/** The account that wines are chosen for, with its taste. */
public record Guest(UUID account, TasteScorer scorer) {
}
