package dev.sommelier.wine.ledger;

import dev.sommelier.DatabaseRows;
import dev.sommelier.notices.Notices;
import dev.sommelier.wine.names.ListedNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The rows a recommendation refers to, without the chat that would make them, and looks into the ledger. */
@ApplicationScoped
public class ChatRows extends DatabaseRows {

    private final Notices notices;

    ChatRows(Notices notices) {
        this.notices = notices;
    }

    public UUID session(UUID account) {
        UUID id = UUID.randomUUID();
        run("insert into chat_session (id, account_id, title_source, created_at, updated_at, closed_at)"
                + " values (:id, :account, 'DATE', now(), now(), now())", "id", id, "account", account);
        return id;
    }

    public UUID message(UUID session) {
        UUID id = UUID.randomUUID();
        run("insert into message (id, session_id, position, role, content, status, created_at, started_at)"
                + " values (:id, :session, (select count(*) from message where session_id = :session), 'ASSISTANT',"
                + " 'hm', 'COMPLETE', now(), now())",
                "id", id, "session", session);
        return id;
    }

    void deleteSession(UUID session) {
        run("delete from chat_session where id = :id", "id", session);
    }

    void deleteAccount(UUID account) {
        run("delete from account where id = :id", "id", account);
    }

    /** As if the wine had been recommended so many days ago. */
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
}
