package dev.sommelier.wine.ledger;

import dev.sommelier.Person;
import dev.sommelier.notices.Notices;
import dev.sommelier.wine.names.ListedNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The rows a recommendation refers to, without the chat that would make them, and looks into the ledger. */
@ApplicationScoped
public class ChatRows {

    private final EntityManager entityManager;
    private final Notices notices;

    ChatRows(EntityManager entityManager, Notices notices) {
        this.entityManager = entityManager;
        this.notices = notices;
    }

    public UUID idOf(Person person) {
        return UUID.fromString(person.asks().get("/auth/me").then().statusCode(200).extract().path("id"));
    }

    @Transactional
    public UUID session(UUID account) {
        UUID id = UUID.randomUUID();
        run("insert into chat_session (id, account_id, title_source, created_at, updated_at, closed_at)"
                + " values (:id, :account, 'DATE', now(), now(), now())", "id", id, "account", account);
        return id;
    }

    @Transactional
    public UUID message(UUID session) {
        UUID id = UUID.randomUUID();
        run("insert into message (id, session_id, position, role, content, status, created_at, started_at)"
                + " values (:id, :session, (select count(*) from message where session_id = :session), 'ASSISTANT',"
                + " 'hm', 'COMPLETE', now(), now())",
                "id", id, "session", session);
        return id;
    }

    @Transactional
    void deleteSession(UUID session) {
        run("delete from chat_session where id = :id", "id", session);
    }

    @Transactional
    void deleteAccount(UUID account) {
        run("delete from account where id = :id", "id", account);
    }

    /** As if the wine had been recommended so many days ago. */
    @Transactional
    public void age(UUID account, UUID wine, int days) {
        run("update recommendation set created_at = now() - make_interval(days => :days)"
                + " where account_id = :account and wine_id = :wine", "days", days, "account", account, "wine", wine);
    }

    @Transactional
    public void dropStock() {
        run("delete from recommendation where wine_id in (select id from wine where origin = 'stock')");
        run("delete from wine where origin = 'stock'");
        run("delete from wine_import where origin = 'stock'");
        notices.send(ListedNames.TOPIC, "stock");
    }

    @Transactional
    public long count(String from, Object... parameters) {
        var query = entityManager.createNativeQuery("select count(*) from " + from);
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    private void run(String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i += 2) {
            query.setParameter((String) parameters[i], parameters[i + 1]);
        }
        query.executeUpdate();
    }
}
