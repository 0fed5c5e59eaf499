package dev.sommelier.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells other packages which of their open streams belong to an ended sign-in. */
@ApplicationScoped
public class SignIns {

    private final Instance<LivingSignIns> kinds;

    protected SignIns(Instance<LivingSignIns> kinds) {
        this.kinds = kinds;
    }

    /** The ids of login sessions and API tokens that are no more, or have expired. */
    @Transactional
    public Set<UUID> endedOf(Collection<UUID> loginIds) {
        Set<UUID> ended = new HashSet<>(loginIds);
        for (LivingSignIns kind : kinds) {
            if (!ended.isEmpty()) {
                kind.livingOf(ended).forEach(ended::remove);
            }
        }
        return ended;
    }
}
