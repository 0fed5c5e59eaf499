/** The list of an account's sessions, filtered and paged. */
package dev.sommelier.chat.list;
