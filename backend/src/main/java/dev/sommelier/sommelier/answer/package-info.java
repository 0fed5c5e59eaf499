/**
 * What the model and the house share in writing an answer: {@code TimeLimit}, {@code ReplyMetrics}, {@code RecordedReply}, and
 * {@code UsedInsights}, which tells what of the taste profile an answer used. Owns no table.
 */
package dev.sommelier.sommelier.answer;
