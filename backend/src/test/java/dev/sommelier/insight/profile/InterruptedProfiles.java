package dev.sommelier.insight.profile;

import java.util.UUID;

/** Lets something happen right before and right after a greeting's look at the profile. */
public final class InterruptedProfiles extends TasteProfileRepository {

    private final TasteProfileRepository profiles;
    private final Runnable before;
    private final Runnable after;

    public InterruptedProfiles(TasteProfileRepository profiles, Runnable before, Runnable after) {
        super(null, null, null);
        this.profiles = profiles;
        this.before = before;
        this.after = after;
    }

    @Override
    public TasteProfile lastOf(UUID accountId, int sessions, double sure) {
        before.run();
        TasteProfile profile = profiles.lastOf(accountId, sessions, sure);
        after.run();
        return profile;
    }
}
