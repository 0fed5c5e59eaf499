package dev.sommelier.sommelier.choosing;

import dev.sommelier.wine.ranking.TasteScorer;
import java.util.UUID;

/** Whom wines are chosen for. */
public record Guest(UUID account, TasteScorer scorer) {
}
