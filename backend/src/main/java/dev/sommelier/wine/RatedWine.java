package dev.sommelier.wine;

import java.time.Instant;
import java.util.UUID;

/** A wine with what a person thought of it, and when they said so last. */
public record RatedWine(UUID wineId, Rating rating, Instant ratedAt) {
}
