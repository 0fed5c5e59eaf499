package dev.sommelier.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells other packages which of their open streams belong to an ended sign-in. */
@ApplicationScoped
public class SignIns {

    private final LoginSessionRepository logins;

    @Inject
    protected SignIns(LoginSessionRepository logins) {
        this.logins = logins;
    }

    /** The ids without a login session. */
    @Transactional
    public Set<UUID> endedOf(Collection<UUID> loginIds) {
        Set<UUID> ended = new HashSet<>(loginIds);
        if (!ended.isEmpty()) {
            logins.idsOf(loginIds).forEach(ended::remove);
        }
        return ended;
    }
}
