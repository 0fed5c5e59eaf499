/**
 * Asks the model and waits. {@code ClaudeClient} is the entry class: {@code stream} passes an answer on while it is written,
 * {@code json} asks for an object. {@code Call} is one attempt, {@code Breaker} stops calls for a while after many failures.
 * {@code RecordedTurns} writes an exchange down for later conversations.
 */
package dev.sommelier.claude.client;
