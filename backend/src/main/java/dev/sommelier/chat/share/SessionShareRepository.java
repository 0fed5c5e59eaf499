package dev.sommelier.chat.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links of all accounts. Whether the chat of a link has expired is for the caller to check. */
@ApplicationScoped
class SessionShareRepository implements PanacheRepositoryBase<SessionShare, UUID> {

    /** Empty, without a query, when the text cannot be a token. */
    Optional<SessionShare> findByToken(String token) {
        return ShareToken.isOne(token) ? find("token", token).firstResultOptional() : Optional.empty();
    }

    /** Those of an account, the newest first. */
    List<SessionShare> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, sessionId desc", accountId);
    }
}
