/**
 * The wines an account was shown, in all its chats. Start at {@code RecommendationResource}. Reads {@code recommendation},
 * {@code wine} and {@code chat_session}; writes nothing.
 */
package dev.sommelier.chat.shown;
