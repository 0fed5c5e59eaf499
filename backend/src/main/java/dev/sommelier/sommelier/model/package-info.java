/**
 * Answers and greets by Claude. {@code ClaudeSommelier} runs the loop of search, recommendation and text; {@code WineTools}
 * declares the tools, {@code SearchArguments} reads what the model asks for, {@code Candidates} keeps what it found and {@code
 * RecommendedWines} what it may show. {@code ConversationHistory} is what the model is told. {@code ModelCosts} sets tokens aside.
 */
package dev.sommelier.sommelier.model;
