/**
 * Chat sessions, their messages, and the replies written in them. Each package uses only those listed before it:
 * {@code message} (rows and transcript), {@code title} (rules of a title), {@code session} (when it is active, closes,
 * expires), {@code upkeep} (closes and deletes by time), {@code list} (the sidebar), {@code shown} (the wines of all chats),
 * {@code share} (read-only links), {@code history} (what other features read of past sessions), {@code voice} (port to the
 * sommelier; the chat knows no model), {@code exchange} (stores the start of a reply, opens sessions), {@code reply} (writes
 * replies and stores their end), {@code stream} (HTTP and server-sent events), {@code events} (live changes for open tabs).
 *
 * <p>Read {@code stream.ExchangeResource} first, then {@code reply.ReplyService}. Tables: {@code chat_session},
 * {@code message}, {@code model_turns}, {@code session_share}.
 */
package dev.sommelier.chat;
