/**
 * Server-sent events about an account's sessions for its open tabs, on whichever replica the change happened. Start at
 * {@code AccountEventsResource}; {@code AccountEvents} turns notices into events. Owns no table.
 */
package dev.sommelier.chat.events;
