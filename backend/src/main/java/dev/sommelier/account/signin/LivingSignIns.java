package dev.sommelier.account.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port to check which login sessions, or which API tokens, are still valid; {@link SignIns} asks both. */
public interface LivingSignIns {

    /** Those of the ids that are of this kind and neither ended nor expired. */
    List<UUID> livingOf(Collection<UUID> ids);
}
