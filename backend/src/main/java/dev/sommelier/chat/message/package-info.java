/**
 * Messages of a session: the tables {@code message} and {@code model_turns}, their views for the API and for the sommelier,
 * and the notices between replicas that a reply has changed or is to be stopped.
 *
 * <p>Read {@code Message} first; {@code Transcript} reads a session's messages with the wines shown.
 */
package dev.sommelier.chat.message;
