/**
 * Notices between replicas over PostgreSQL's {@code LISTEN/NOTIFY}. Send with {@code Notices}, receive with a
 * {@code NoticeListener}. A notice says that something changed, not how: receivers read the database. It arrives after its
 * commit, in commit order, on all replicas including the sender's. Notices are lost while the connection is down;
 * {@code NoticeListener.onReconnect} is called afterwards.
 */
package dev.sommelier.notices;
