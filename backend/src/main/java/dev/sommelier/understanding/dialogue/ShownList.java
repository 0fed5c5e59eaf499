package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;

/**
 * Wines shown together.
 *
 * @param request the message they answered; empty for those of a greeting
 * @param wish    what was looked for
 */
public record ShownList(String request, Wish wish, List<Wine> wines) {

    static final ShownList NONE = new ShownList("", Wish.NONE, List.of());

    public boolean isEmpty() {
        return wines.isEmpty();
    }
}
