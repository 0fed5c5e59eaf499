/**
 * Answers and greets without a model. {@code HouseSommelier} is the entry class: it reads what is asked, and
 * {@code IntentAnswers} has {@code Recommender} choose wines, {@code Knowledge} answer questions about wine and {@code Recall}
 * those about the chat itself.
 */
package dev.sommelier.sommelier.house;
