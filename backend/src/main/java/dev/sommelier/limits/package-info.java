/**
 * Rate limits and budgets. Start at {@code RateLimiter}. It (or the annotation {@code RateLimited}) limits how often an address or account
 * does something, {@code AccountConcurrency} how much an account does at once in this process, {@code TokenBudget} how many
 * tokens of the model are spent in a day. Owns the tables {@code rate_limit} and {@code token_budget}, which replicas share.
 */
package dev.sommelier.limits;
