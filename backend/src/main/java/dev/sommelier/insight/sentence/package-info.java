/**
 * Reads one sentence of a person for the insight rules. {@code SentenceReader} marks the known words: cues of opinion and
 * context, names of wines, styles; {@code ClauseSplitter} cuts the sentence into clauses.
 *
 * <p>The words are data in {@code resources/insight/}, in the pattern syntax of the lexicon ({@code *} for endings,
 * {@code **} for any continuation): {@code opinions.csv} and {@code context.csv} for the cues, {@code tastes.csv} for styles,
 * {@code styles.csv} and {@code names.csv} for the wording of an insight, {@code corrections.csv} for what is corrected while writing.
 */
package dev.sommelier.insight.sentence;
