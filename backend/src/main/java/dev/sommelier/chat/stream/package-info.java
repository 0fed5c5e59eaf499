/**
 * HTTP endpoints that start, follow and stop a reply, as JSON or as server-sent events. Start at {@code ExchangeResource}.
 * A {@code ReplyFollower} is woken after each change, takes a snapshot and emits what its reader does not know yet; every
 * stream ends with the login session it was opened by. Owns no table.
 */
package dev.sommelier.chat.stream;
