/**
 * What a message is for, learned from examples: {@link dev.sommelier.understanding.act.ActModel} guesses, {@link
 * dev.sommelier.understanding.act.ActTraining} learns when the service is built. Each line of the
 * examples, {@code src/main/training/acts.tsv}, is a message as people write it, with its act and whether wines had been
 * shown before.
 */
package dev.sommelier.understanding.act;
