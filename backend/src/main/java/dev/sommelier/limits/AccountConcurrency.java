package dev.sommelier.limits;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Limits concurrent work per account in this process, so that one account cannot use all slots. */
public final class AccountConcurrency {

    private final int atMost;
    private final ConcurrentMap<UUID, Integer> taken = new ConcurrentHashMap<>();

    /**
     * @param atMost slots of each account, at least 1
     */
    public AccountConcurrency(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("At least one slot, not " + atMost);
        }
        this.atMost = atMost;
    }

    /**
     * Takes a slot without waiting.
     *
     * @return whether there was one; then {@link #release} has to be called exactly once
     */
    public boolean tryAcquire(UUID account) {
        boolean[] acquired = new boolean[1];
        taken.compute(account, (id, count) -> {
            int before = count == null ? 0 : count;
            acquired[0] = before < atMost;
            return acquired[0] ? Integer.valueOf(before + 1) : count;
        });
        return acquired[0];
    }

    /**
     * Gives a slot back.
     *
     * @throws IllegalStateException when the account holds none
     */
    public void release(UUID account) {
        boolean[] released = new boolean[1];
        taken.computeIfPresent(account, (id, count) -> {
            released[0] = true;
            return count == 1 ? null : Integer.valueOf(count - 1);
        });
        if (!released[0]) {
            throw new IllegalStateException("This account holds no slot");
        }
    }

    /** For tests: the number of accounts that hold a slot. */
    int size() {
        return taken.size();
    }
}
