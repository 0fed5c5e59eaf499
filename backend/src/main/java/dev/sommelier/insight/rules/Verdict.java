package dev.sommelier.insight.rules;

/**
 * What a piece of a sentence says: good or bad, by which word, and where that stands.
 *
 * @param to exclusive
 */
record Verdict(Sign sign, boolean good, boolean weak, int from, int to) {
}
