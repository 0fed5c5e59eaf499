/** The Message Batches API: {@code MessageBatches} asks many questions at half the price, for answers within a day. */
package dev.sommelier.claude.batch;
