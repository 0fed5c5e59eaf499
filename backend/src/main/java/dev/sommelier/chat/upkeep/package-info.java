/** Closes idle sessions and deletes old ones, in batches that any number of replicas may run. Start at {@code SessionUpkeep}. */
package dev.sommelier.chat.upkeep;
