package dev.sommelier.chat.session;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The rows that one call of {@link SessionUpkeep} may take, and those that it took. */
public final class UpkeepBatch {

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private final int limit;
    private final Set<UUID> excluded;
    private List<UUID> lockedIds = List.of();

    /**
     * @param excluded ids of rows that are left alone, because handling them failed
     */
    public UpkeepBatch(int limit, Set<UUID> excluded) {
        this.limit = limit;
        this.excluded = Set.copyOf(excluded);
    }

    /** Ids of the rows that were locked to be handled; empty when nothing is left to do, or could not be read. */
    public List<UUID> lockedIds() {
        return lockedIds;
    }

    public int limit() {
        return limit;
    }

    /** Never empty, as lists in SQL must not be. */
    public Set<UUID> excluded() {
        return excluded.isEmpty() ? NONE : excluded;
    }

    public <T> List<T> locking(List<T> rows, Function<T, UUID> id) {
        lockedIds = rows.stream().map(id).toList();
        return rows;
    }
}
