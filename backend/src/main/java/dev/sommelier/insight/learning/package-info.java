/**
 * Learns from a session after it has closed. {@code InsightJob} is the entry class: {@code TeachableMessages} leaves out
 * messages that must not be learned from, {@code InsightTranscript} and {@code InsightQuestion} ask the model,
 * {@code ModelInsights} reads its answer, {@code InsightSanitizer} checks what is stored. {@code InsightBatchJob} asks
 * for many sessions at once. Owns the table {@code insight_batch}.
 */
package dev.sommelier.insight.learning;
