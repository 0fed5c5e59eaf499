/**
 * Calls that are safe to send again: {@code IdempotencyFilter} answers a {@code POST} with a known {@code Idempotency-Key} as
 * the first time. Calls that start a reply record it in the transaction that starts it ({@code KeyedRequest}); answers of all
 * others are stored, encrypted with a key that only the client has. Owns the table {@code idempotency_key}.
 */
package dev.sommelier.idempotency;
