package dev.sommelier.account.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.MDC;

/** The table {@code audit_event}. An event commits with the caller's transaction, or at once where there is none. */
@ApplicationScoped
public class AuditLog {

    private static final Duration RETENTION = Duration.ofDays(400);

    private final EntityManager database;
    private final Clock clock;

    protected AuditLog(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void record(AuditEvent event, UUID accountId, String address) {
        record(event, accountId, address, null);
    }

    /**
     * @param accountId null for an unknown e-mail, and for a deleted account
     * @param address   where the call came from; null where that is not known
     * @param subject   id of what it was done to; null for the account itself
     */
    @Transactional
    public void record(AuditEvent event, UUID accountId, String address, UUID subject) {
        Object requestId = MDC.get("requestId");
        database.createNativeQuery("""
                        INSERT INTO audit_event (occurred_at, kind, account_id, address, subject, request_id)
                        VALUES (:now, :kind, cast(:account AS uuid), :address, :subject, :request)""")
                .setParameter("now", clock.instant())
                .setParameter("kind", event.name())
                .setParameter("account", accountId == null ? null : accountId.toString())
                .setParameter("address", address)
                .setParameter("subject", subject == null ? null : subject.toString())
                .setParameter("request", requestId == null ? null : requestId.toString())
                .executeUpdate();
    }

    /** Deletes the events of a deleted account but the deletion itself. */
    @Transactional
    public void forget(UUID accountId) {
        database.createNativeQuery("DELETE FROM audit_event WHERE account_id = :account")
                .setParameter("account", accountId).executeUpdate();
    }

    /** Deletes up to {@code limit} events that are older than 400 days; returns how many. */
    @Transactional
    public int deleteOld(int limit) {
        return database.createNativeQuery("""
                        DELETE FROM audit_event WHERE id IN (
                            SELECT id FROM audit_event WHERE occurred_at < ?1 LIMIT ?2 FOR UPDATE SKIP LOCKED)""")
                .setParameter(1, clock.instant().minus(RETENTION))
                .setParameter(2, limit)
                .executeUpdate();
    }
}
