package dev.sommelier.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which login sessions were said to end. */
@ApplicationScoped
public class NotedLoginEnds implements LoginEnds {

    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

    @Override
    public void ended(UUID accountId, List<UUID> loginIds) {
        ended.addAll(loginIds);
    }

    public boolean has(UUID loginId) {
        return ended.contains(loginId);
    }
}
