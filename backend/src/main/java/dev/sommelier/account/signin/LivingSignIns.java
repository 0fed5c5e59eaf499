package dev.sommelier.account.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The port of each kind of sign-in, login sessions and API tokens, through which {@link SignIns} learns which still hold. */
public interface LivingSignIns {

    /** Those of the ids that are of this kind and neither ended nor expired. */
    List<UUID> livingOf(Collection<UUID> ids);
}
