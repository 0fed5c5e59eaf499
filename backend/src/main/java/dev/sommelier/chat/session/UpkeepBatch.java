package dev.sommelier.chat.session;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The rows that one call of {@link SessionUpkeep} may take, and those that it took. */
public final class UpkeepBatch {

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private final int atMost;
    private final Set<UUID> without;
    private List<UUID> taken = List.of();

    /**
     * @param without ids of rows that are left alone, because handling them failed
     */
    public UpkeepBatch(int atMost, Set<UUID> without) {
        this.atMost = atMost;
        this.without = Set.copyOf(without);
    }

    /** Ids of the rows that were locked to be handled; empty when nothing is left to do, or could not be read. */
    public List<UUID> taken() {
        return taken;
    }

    public int atMost() {
        return atMost;
    }

    /** Never empty, as lists in SQL must not be. */
    public Set<UUID> without() {
        return without.isEmpty() ? NONE : without;
    }

    public <T> List<T> taking(List<T> rows, Function<T, UUID> id) {
        taken = rows.stream().map(id).toList();
        return rows;
    }
}
