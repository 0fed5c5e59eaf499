package dev.sommelier.wine.ranking;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The likes and dislikes of a person. They rank wines; the wines named here are known to the person and never count as
 * new.
 */
public record Taste(
        Set<UUID> likedWines, Set<UUID> dislikedWines, List<Style> likedStyles, List<Style> dislikedStyles) {

    public static final Taste NONE = new Taste(Set.of(), Set.of(), List.of(), List.of());
}
