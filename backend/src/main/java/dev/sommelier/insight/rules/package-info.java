/**
 * Extracts insights from a session without a model; {@code HouseInsightRules} is the entry class. Of each sentence as
 * {@code insight/sentence} reads it, {@code VerdictReader} decides whether a clause is an opinion and {@code TargetFinder}
 * about which wine or style; {@code EventReader}, {@code FoodReader} and {@code
 * ConstraintReader} find the rest.
 *
 * <p>The words for events and foods are data in {@code resources/insight/}. {@code make eval-memory} measures precision and recall.
 */
package dev.sommelier.insight.rules;

import dev.sommelier.insight.sentence.ClauseSplitter;
import dev.sommelier.insight.sentence.SentenceReader;

