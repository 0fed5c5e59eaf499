/**
 * How replicas tell each other what has just happened: over PostgreSQL's {@code LISTEN/NOTIFY}. A notice says that
 * something changed, never what: whoever hears it reads the database. It comes after the commit it belongs to, in the
 * order of commits, also to the replica that sent it; while the line is broken notices are lost, and
 * {@link dev.sommelier.notices.NoticeListener#onReconnect} is told afterwards.
 */
package dev.sommelier.notices;
