/**
 * The title of a session. Start at {@code Title}, which holds its rules, and {@code TitleSource}, where it comes from;
 * {@code FirstExchange} is what a title is generated from, and {@code TitleNotices} tells other replicas of it. {@code
 * session.SessionTitles} stores it.
 */
package dev.sommelier.chat.title;
