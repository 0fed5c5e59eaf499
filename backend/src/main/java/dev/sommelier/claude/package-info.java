/**
 * The client of the Claude Messages API and the only package that knows it. {@code ClaudeClient} is the entry class:
 * {@code stream} continues a {@code Conversation} and returns a {@code ModelAnswer}, {@code json} answers a
 * {@code JsonQuestion}; {@code MessageBatches} asks many of them at once and later. Failures are {@code ClaudeException};
 * settings are {@code ClaudeSettings}. Owns no data.
 */
package dev.sommelier.claude;
