package dev.sommelier.chat.session;

import io.quarkus.panache.common.Parameters;
import java.util.HashMap;
import java.util.Map;

/** The rules of {@link SessionLife} as JPQL conditions. Change both together. */
public final class SessionConditions {

    public static final String NOT_ACTIVE = "(closedAt is not null or updatedAt <= :idle)";
    public static final String OLD = "(not pinned and updatedAt <= :retention)";
    public static final String UNREAD = "(not pinned and lastWrittenAt is null and createdAt <= :unread)";
    public static final String PRESENT = "not (" + NOT_ACTIVE + " and (isPrivate or " + OLD + " or " + UNREAD + "))";

    private SessionConditions() {
    }

    /** Values for the parameters that occur in the query; unused ones would be rejected. */
    public static Parameters parameters(String query, SessionLife.Cutoffs cutoffs) {
        Map<String, Object> all = new HashMap<>();
        all.put("idle", cutoffs.idle());
        all.put("retention", cutoffs.retention());
        all.put("unread", cutoffs.unread());
        Parameters used = new Parameters();
        all.forEach((name, value) -> {
            if (query.contains(":" + name)) {
                used.and(name, value);
            }
        });
        return used;
    }
}
