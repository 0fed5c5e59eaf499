/**
 * The parts that sentences of the house sommelier are made of, in English and Russian: templates with variants
 * ({@code Templates}), inflected forms ({@code Phrases}), prices in the person's currency ({@code Prices}), words of taste,
 * of seasons and of a wish, and names as Markdown. All words are data in {@code resources/sommelier/wording/}.
 */
package dev.sommelier.sommelier.phrasing;
