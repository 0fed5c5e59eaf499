/**
 * Wines: what there is, what people think of them, and what they were shown. Each room uses only those above it:
 *
 * <ul>
 *   <li>{@code catalogue}: entries, their vocabulary and how they are stored. {@code names}: what a wine is called.
 *   <li>{@code importing}: the built-in catalogue and a shop's stock, read from CSV.
 *   <li>{@code rating}: what a person thought of a wine. {@code ledger}: what was recommended, so that nothing is repeated.
 *   <li>{@code ranking}: which wines fit a wish, a dish and a taste, best first. {@code search}: the catalogue over HTTP.
 * </ul>
 */
package dev.sommelier.wine;
