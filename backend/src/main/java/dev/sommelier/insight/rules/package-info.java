/**
 * Extracts insights from a session without a model; {@code HouseInsightRules} is the entry class. {@code SentenceReader} marks
 * the known words of a sentence, {@code ClauseSplitter} cuts it into clauses, {@code VerdictReader} decides whether a clause
 * is an opinion and {@code TargetFinder} about which wine or style; {@code EventReader} and {@code FoodReader} find the rest.
 *
 * <p>The words are data in {@code resources/insight/}, in the pattern syntax of the lexicon ({@code *} for
 * endings, {@code **} for any continuation): {@code opinions.csv} and {@code context.csv} for the cues, {@code tastes.csv} for
 * styles, {@code events.csv}, {@code people.csv}, {@code foods.csv}, {@code styles.csv} and {@code names.csv} for the wording of
 * an insight. {@code make eval} measures precision and recall.
 */
package dev.sommelier.insight.rules;
