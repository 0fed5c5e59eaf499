package dev.sommelier.insight.rules;

import dev.sommelier.insight.Finding;

/**
 * Something that was heard.
 *
 * @param thing what it is about; two notes on the same thing repeat or contradict each other
 */
record Note(Object thing, Finding finding) {
}
