/**
 * Answers about wines at hand, in English and Russian. Start at {@code ShownText}, which compares those on the screen, says
 * how they are served and kept and what they cost, or at {@code FieldAnswers}, which tells what the catalogue knows of one,
 * as its price or its taste.
 */
package dev.sommelier.sommelier.describing;
