/**
 * Sources of time. {@code DatabaseClock} is the {@code java.time.Clock} to inject,
 * {@code MonotonicClock} measures durations.
 */
package dev.sommelier.clock;
