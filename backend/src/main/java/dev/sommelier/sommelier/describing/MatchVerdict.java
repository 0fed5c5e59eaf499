package dev.sommelier.sommelier.describing;

import dev.sommelier.wine.catalogue.Wine;
import java.util.List;

/**
 * Which of some wines go with a dish.
 *
 * @param of     how many were judged
 * @param reason why they do, a clause, or null
 * @param clash  why others do not, a clause, or null
 */
public record MatchVerdict(List<Wine> suiting, int of, String reason, String clash) {

    boolean isYes() {
        return suiting.size() * 2 > of;
    }

    boolean isNo() {
        return suiting.isEmpty();
    }
}
