package dev.sommelier.chat.upkeep;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Limits of one {@link SessionUpkeep} call, and the rows it locked, so that a caller knows which rows a failed batch held.
 */
public final class UpkeepBatch {

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private final int limit;
    private final Set<UUID> excluded;
    private List<UUID> lockedIds = List.of();

    /**
     * @param excluded ids of rows to skip, because an earlier batch failed on them
     */
    public UpkeepBatch(int limit, Set<UUID> excluded) {
        this.limit = limit;
        this.excluded = Set.copyOf(excluded);
    }

    /** Ids of the rows locked by the call; empty when nothing is due, or when the query itself failed. */
    public List<UUID> lockedIds() {
        return lockedIds;
    }

    public int limit() {
        return limit;
    }

    /** Never empty: {@code NOT IN} with an empty list is invalid SQL. */
    public Set<UUID> excluded() {
        return excluded.isEmpty() ? NONE : excluded;
    }

    /** Records the ids of locked rows and returns the rows. */
    public <T> List<T> recordLocked(List<T> rows, Function<T, UUID> id) {
        lockedIds = rows.stream().map(id).toList();
        return rows;
    }
}
