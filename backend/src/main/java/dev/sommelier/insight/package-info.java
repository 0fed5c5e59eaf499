/**
 * What is remembered about a person from chat to chat. {@link dev.sommelier.insight.Insight} is one remembered fact; it has
 * the same shape from extraction to the database and to the sommelier. The packages:
 *
 * <ul>
 *   <li>{@code learning}: a job extracts insights from a closed session. Start at {@code InsightJob}.
 *   <li>{@code sentence}: the known words of one sentence. Start at {@code SentenceReader}.
 *   <li>{@code rules}: extraction without a model. Start at {@code HouseInsightRules}.
 *   <li>{@code profile}: owns the table {@code taste_profile} and serves {@code /taste-profile}.
 *   <li>{@code editing}: what is added and changed by hand. Start at {@code InsightEditor}.
 *   <li>{@code notes}: insights in notes from elsewhere, such as another assistant's memory. Start at {@code NotesReader}.
 *   <li>{@code context}: what the sommelier is told for a reply. Start at {@code TasteContexts}.
 * </ul>
 */
package dev.sommelier.insight;
