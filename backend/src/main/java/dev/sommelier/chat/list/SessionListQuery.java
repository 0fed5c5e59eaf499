package dev.sommelier.chat.list;

import static dev.sommelier.chat.session.SessionConditions.NOT_ACTIVE;
import static dev.sommelier.chat.session.SessionConditions.PRESENT;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionConditions;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.session.SessionSummary;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads a page of an account's sessions, pinned first, then newest. */
@ApplicationScoped
class SessionListQuery {

    private static final String IN_ORDER = " order by pinned desc, createdAt desc, id desc";

    private final ChatSessionRepository sessions;
    private final SessionLife life;

    SessionListQuery(ChatSessionRepository sessions, SessionLife life) {
        this.sessions = sessions;
        this.life = life;
    }

    @Transactional
    SessionList list(Caller caller, SessionPage page) {
        // Fetch one more than asked for, to learn whether there is a next page.
        int wanted = page.limit() + 1;
        List<ChatSession> found = page.cursor() == null
                ? page(caller.id(), page.filter(), page.offset(), wanted)
                : pageAfter(caller.id(), page.filter(), page.cursor(), wanted);
        boolean hasMore = found.size() > page.limit();
        List<ChatSession> shown = hasMore ? found.subList(0, page.limit()) : found;
        String next = hasMore ? SessionCursor.behind(shown.get(shown.size() - 1)).encode() : null;
        return new SessionList(
                shown.stream().map(session -> SessionSummary.of(session, life, caller)).toList(),
                hasMore,
                count(caller.id(), page.filter()),
                next);
    }

    private long count(UUID accountId, SessionPage.Filter filter) {
        String condition = condition(filter);
        return sessions.count(condition, parameters(condition, accountId, filter));
    }

    private List<ChatSession> page(UUID accountId, SessionPage.Filter filter, int offset, int limit) {
        String condition = condition(filter);
        return sessions.find(condition + IN_ORDER, parameters(condition, accountId, filter))
                .range(offset, offset + limit - 1)
                .list();
    }

    private List<ChatSession> pageAfter(UUID accountId, SessionPage.Filter filter, SessionCursor cursor, int limit) {
        // A row comparison lets PostgreSQL start its index scan at the cursor.
        String condition = condition(filter) + " and (pinned, createdAt, id) < (:pinned, :createdAt, :id)";
        Parameters parameters = parameters(condition, accountId, filter)
                .and("pinned", cursor.pinned())
                .and("createdAt", cursor.createdAt())
                .and("id", cursor.id());
        return sessions.find(condition + IN_ORDER, parameters).range(0, limit - 1).list();
    }

    private static String condition(SessionPage.Filter filter) {
        StringBuilder condition = new StringBuilder("from ChatSession s where accountId = :account and " + PRESENT);
        if (!filter.empty()) {
            condition.append(" and (lastWrittenAt is not null or pinned or not " + NOT_ACTIVE + ")");
        }
        if (filter.text() != null) {
            condition.append("""

                    and (lower(title) like lower(:text) escape '\\' or exists (
                        select 1 from Message m where m.sessionId = s.id
                        and lower(m.content) like lower(:text) escape '\\')
                        or exists (select 1 from Recommendation r where r.sessionId = s.id and (
                            lower(r.reason) like lower(:text) escape '\\'
                            or lower(r.wine.nameEn) like lower(:text) escape '\\'
                            or lower(r.wine.nameRu) like lower(:text) escape '\\'
                            or lower(r.wine.producer) like lower(:text) escape '\\')))""");
        }
        return condition.toString();
    }

    private Parameters parameters(String condition, UUID accountId, SessionPage.Filter filter) {
        Parameters parameters =
                SessionConditions.parameters(condition, life.cutoffs()).and("account", accountId);
        return filter.text() == null ? parameters : parameters.and("text", filter.likePattern());
    }
}
