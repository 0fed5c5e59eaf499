/**
 * Answers questions about wine. Start at {@code QuestionAnswers}: the facts are those of {@code understanding.question}, {@code
 * AmountQuestions} calculates, {@code CatalogueAnswers} reads the fields of wines, {@code MatchJudge} the pairing rules.
 */
package dev.sommelier.sommelier.knowledge;
