package dev.sommelier.sommelier.wording;

import dev.sommelier.insight.Insight;
import dev.sommelier.wine.catalogue.Wine;

/**
 * Something remembered that a greeting may begin with.
 *
 * @param words as the sentence names it; by them it is found again in a former greeting
 * @param wine  the wine it is about, or null
 */
public record Remembered(Insight insight, String words, Wine wine) {
}
