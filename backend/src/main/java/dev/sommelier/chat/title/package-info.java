/**
 * The title of a session: {@code Title} holds its rules, {@code TitleSource} where it comes from; {@code FirstExchange} is what
 * a title is generated from, and {@code TitleNotices} tells other replicas of it. {@code session.SessionTitles} stores it.
 */
package dev.sommelier.chat.title;
