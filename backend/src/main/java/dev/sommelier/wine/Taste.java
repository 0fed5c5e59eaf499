package dev.sommelier.wine;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a person is known to like and dislike: it ranks wines, and never filters them. */
public record Taste(
        Set<UUID> likedWines, Set<UUID> dislikedWines, List<Style> likedStyles, List<Style> dislikedStyles) {

    public static final Taste NONE = new Taste(Set.of(), Set.of(), List.of(), List.of());
}
