/**
 * Extracts insights from a session without a model; {@code HouseInsightRules} is the entry class. It reads each sentence as
 * {@code insight/sentence} does and asks the rooms below, each for one kind of insight: {@code opinion} for wines that were
 * liked or disliked, {@code event}, {@code food} and {@code constraint}. They put what they find into the {@code
 * InsightCollector} of {@code collected}. {@code AnswerReader} reads answers to the sommelier's questions.
 *
 * <p>The words for events and foods are data in {@code resources/insight/}. {@code make eval-memory} measures precision and recall.
 */
package dev.sommelier.insight.rules;
