/**
 * What a person said of themselves in a closed session, heard by rules: {@code SentenceReader} finds the words that are
 * known, {@code ClauseSplitter} cuts each sentence into pieces that say one thing, {@code VerdictReader} hears whether a
 * piece is an opinion and {@code TargetFinder} of what; {@code EventReader} and {@code FoodReader} hear the rest.
 *
 * <p>The words stand in {@code resources/insight/}, in the patterns of the lexicon ({@code *} for
 * endings, {@code **} for any continuation): {@code opinions.csv} the words of liking and disliking and those that only
 * look like them; {@code context.csv} who speaks, asks, points or denies; {@code tastes.csv} words for styles beyond the
 * lexicon; {@code events.csv}, {@code people.csv}, {@code foods.csv}, {@code styles.csv} and {@code names.csv} what a
 * finding is called. How well all this hears is measured by {@code make eval}.
 */
package dev.sommelier.insight.rules;

