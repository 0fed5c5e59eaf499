/** Messages: their rows, the transcript of a session, and the notices that a reply has changed or is to stop. */
package dev.sommelier.chat.message;
