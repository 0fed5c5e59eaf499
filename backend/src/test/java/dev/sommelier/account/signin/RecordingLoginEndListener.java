package dev.sommelier.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Records the login sessions it is told about. */
@ApplicationScoped
public class RecordingLoginEndListener implements LoginEndListener {

    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

    @Override
    public void ended(UUID accountId, List<UUID> loginIds) {
        ended.addAll(loginIds);
    }

    public boolean has(UUID loginId) {
        return ended.contains(loginId);
    }
}
