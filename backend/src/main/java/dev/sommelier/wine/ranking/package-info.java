/** Candidates for a wish: filters, food pairing and taste, best first. */
package dev.sommelier.wine.ranking;
