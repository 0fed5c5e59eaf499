package dev.sommelier.chat.list;

import static dev.sommelier.chat.session.SessionConditions.NOT_ACTIVE;
import static dev.sommelier.chat.session.SessionConditions.PRESENT;

import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.SessionConditions;
import dev.sommelier.chat.session.SessionLife;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/**
 * Reads a page of an account's sessions, pinned first, then newest, in one statement. The statement reads as many rows of an
 * index as the page has, however many sessions there are; counting them is another statement, for whoever asks.
 */
@ApplicationScoped
class SessionListQuery {

    private static final String OF_ACCOUNT = " from ChatSession s where s.accountId = :account and " + PRESENT;
    /** The first part is the predicate of the index {@code chat_session_written}, which the database has to recognise. */
    static final String WRITTEN_IN = " and (lastWrittenAt is not null or pinned or closedAt is null)"
            + " and (lastWrittenAt is not null or pinned or not " + NOT_ACTIVE + ")";
    /** A row comparison lets PostgreSQL start its index scan at the cursor. */
    static final String AFTER_CURSOR = " and (pinned, createdAt, id) < (:pinned, :createdAt, :id)";
    static final String IN_ORDER = " order by pinned desc, createdAt desc, id desc";

    private final EntityManager database;
    private final SessionLife life;

    SessionListQuery(EntityManager database, SessionLife life) {
        this.database = database;
        this.life = life;
    }

    List<ChatSession> find(UUID accountId, SessionPage page, int wanted) {
        String condition = condition(page.filter()) + (page.cursor() == null ? "" : AFTER_CURSOR);
        Parameters parameters = parameters(condition, accountId);
        if (page.cursor() != null) {
            bind(parameters, page.cursor());
        }
        // A literal limit lets PostgreSQL reuse a generic plan; with a parameter it plans each execution anew.
        String rows = "select s" + condition + IN_ORDER + " limit " + wanted;
        if (page.offset() > 0) {
            return query(rows + " offset :offset", ChatSession.class, parameters.and("offset", page.offset())).getResultList();
        }
        return query(rows, ChatSession.class, parameters).getResultList();
    }

    long count(UUID accountId, SessionPage.Filter filter) {
        String condition = condition(filter);
        return query("select count(*)" + condition, Long.class, parameters(condition, accountId)).getSingleResult();
    }

    static void bind(Parameters parameters, SessionCursor cursor) {
        parameters.and("pinned", cursor.pinned()).and("createdAt", cursor.createdAt()).and("id", cursor.id());
    }

    private <T> TypedQuery<T> query(String text, Class<T> rows, Parameters parameters) {
        TypedQuery<T> query = database.createQuery(text, rows);
        parameters.map().forEach(query::setParameter);
        return query;
    }

    private static String condition(SessionPage.Filter filter) {
        return OF_ACCOUNT + (filter.empty() ? "" : WRITTEN_IN);
    }

    private Parameters parameters(String condition, UUID accountId) {
        return SessionConditions.parameters(condition, life.cutoffs()).and("account", accountId);
    }
}
