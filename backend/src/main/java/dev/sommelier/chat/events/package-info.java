/** What open tabs are told of an account's sessions, on whichever replica it happened. */
package dev.sommelier.chat.events;
