/**
 * The calls that begin, follow and stop a reply, as JSON or as server-sent events. There is one way to follow a reply: a
 * {@code ReplyFollower} is woken when it has changed, takes a snapshot and tells what its reader does not know yet.
 */
package dev.sommelier.chat.stream;
