/**
 * Rate limits and budgets: how often an address or an account may do something, how much it may do at once, and how many
 * tokens of the model may be spent. Counters that replicas share stand in PostgreSQL. Depends on {@code problem} alone.
 */
package dev.sommelier.limits;
