package dev.sommelier.wine.ranking;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a person is known to like and dislike. It ranks wines and filters none but these themselves, which are nothing
 * new to the person: they come up when they are asked for.
 */
public record Taste(
        Set<UUID> likedWines, Set<UUID> dislikedWines, List<Style> likedStyles, List<Style> dislikedStyles) {

    public static final Taste NONE = new Taste(Set.of(), Set.of(), List.of(), List.of());
}
