/**
 * Learns from a session after it has closed. {@code InsightJob} is the entry class: {@code TeachableMessages} leaves out
 * messages that must not be learned from, {@code InsightTranscript} and {@code InsightQuestion} ask the model,
 * {@code ModelInsights} reads its answer, {@code InsightSanitizer} checks what is stored.
 */
package dev.sommelier.insight.learning;
