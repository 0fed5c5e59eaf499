/**
 * What a message is for, learned from examples: {@link dev.sommelier.understanding.act.ActModel} guesses, {@link
 * dev.sommelier.understanding.act.ActTraining} learns when the service is built. The examples, {@code
 * src/main/training/acts.tsv}, are messages that strangers wrote as test cases, with the act they named for each.
 */
package dev.sommelier.understanding.act;
