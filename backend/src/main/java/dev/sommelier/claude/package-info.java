/**
 * What the service sends to a model and receives from it: a {@code Conversation} leads to a {@code ModelAnswer}, a
 * {@code JsonQuestion} to a {@code JsonAnswer}; failures are {@code ClaudeException}, settings {@code ClaudeSettings}.
 * {@code client.ClaudeClient} asks at once, {@code batch.MessageBatches} asks many questions for later, and {@code wire} is
 * the HTTP of the Messages API, which no other package knows. Owns no data.
 */
package dev.sommelier.claude;
