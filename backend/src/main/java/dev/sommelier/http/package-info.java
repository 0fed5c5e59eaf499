/** What holds for all answers: {@code EntityTags} adds ETags and answers 304 when a client has the current one. */
package dev.sommelier.http;
