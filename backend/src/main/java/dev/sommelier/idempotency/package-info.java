/**
 * Calls that are safe to send again. Those that start a reply take an {@code Idempotency-Key}: {@code IdempotencyKeys} stores
 * it in the transaction that starts the reply, and a call with a known key is answered from that reply. All other calls that
 * change something come to the same when they are repeated. Owns the table {@code idempotency_key}.
 */
package dev.sommelier.idempotency;
