/**
 * The core: chat sessions, their messages, and the replies that are written in them. It knows no model and no memory, only
 * their ports. The names tell the parts apart:
 *
 * <ul>
 *   <li>{@code Session*}, {@code ChatSession*}: the life of a session. {@link dev.sommelier.chat.session.SessionLife} is the one
 *       place that knows whether it is active, {@code SessionAccess} the one door to it, {@code SessionClosing} and
 *       {@code SessionDeleting} the one way out.
 *   <li>{@code Exchange*}, {@code Message*}: what is said.
 *   <li>{@code Reply*}, {@code LiveReply}: a reply that is being written. {@code ReplyRunner} lets the sommelier speak,
 *       {@code ReplyStore} has its short transactions, {@code ReplyFlush} stores the growing text, {@code ReplyTail} lets
 *       others follow it on any replica, {@code Draining} ends it when the process stops.
 *   <li>{@code Account*}, {@code SessionChanges}: what open tabs are told.
 *   <li>Ports: {@link dev.sommelier.chat.reply.Sommelier} speaks, {@link dev.sommelier.chat.session.SessionNamer} gives titles,
 *       {@link dev.sommelier.chat.session.SessionMemory} remembers. Others hear by jobs: {@code SessionTitles.EXCHANGE_COMPLETED},
 *       {@code ClosedSessions.CLOSED}.
 * </ul>
 */
package dev.sommelier.chat;
