/** Conditional requests: {@code EntityTags} adds ETags and answers 304 when a client has the current answer. */
package dev.sommelier.http;
