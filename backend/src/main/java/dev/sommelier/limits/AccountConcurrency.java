package dev.sommelier.limits;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Bounds what one account does at the same time in this process, so that one cannot take the places of all. */
public final class AccountConcurrency {

    private final int atMost;
    private final ConcurrentMap<UUID, Integer> taken = new ConcurrentHashMap<>();

    /**
     * @param atMost places of each account, at least 1
     */
    public AccountConcurrency(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("At least one place, not " + atMost);
        }
        this.atMost = atMost;
    }

    /**
     * Takes a place without waiting.
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
     * Gives a place back.
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
            throw new IllegalStateException("Nothing is held by this account");
        }
    }

    /** Accounts that hold a place; others take no memory. */
    int size() {
        return taken.size();
    }
}
