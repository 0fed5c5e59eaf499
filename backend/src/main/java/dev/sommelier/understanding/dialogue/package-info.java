/**
 * What a session has shown, and what a person says of it: follow-ups, choices, questions about the memory, small talk.
 *
 * <p>Entry: {@link dev.sommelier.understanding.dialogue.FollowUpReader}. Read next {@link
 * dev.sommelier.understanding.dialogue.Dialogue} and {@link dev.sommelier.understanding.dialogue.References}. To teach it a
 * word, change {@code resources/understanding/follow-ups.csv}.
 */
package dev.sommelier.understanding.dialogue;
