package dev.sommelier.chat.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionShareRepository implements PanacheRepositoryBase<SessionShare, UUID> {

    Optional<SessionShare> findByToken(String token) {
        return ShareToken.isOne(token) ? find("token", token).firstResultOptional() : Optional.empty();
    }

    /** Those of an account, the newest first. */
    List<SessionShare> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, sessionId desc", accountId);
    }
}
