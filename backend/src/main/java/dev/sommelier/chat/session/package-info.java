/**
 * The life of a session. {@link dev.sommelier.chat.session.SessionLife} alone knows whether it is active; every call comes in
 * by {@link dev.sommelier.chat.session.SessionAccess}; every close and every deletion, by hand or by time, is
 * {@link dev.sommelier.chat.session.SessionClosing} and {@link dev.sommelier.chat.session.SessionDeleting}. Others hear of a
 * close or of a first exchange by a job that is enqueued in the same transaction.
 */
package dev.sommelier.chat.session;
