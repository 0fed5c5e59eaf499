package dev.sommelier.chat.shown;

import dev.sommelier.account.Caller;
import dev.sommelier.chat.session.ChatSession;
import dev.sommelier.chat.session.ChatSessionRepository;
import dev.sommelier.chat.session.SessionDetail.SessionLink;
import dev.sommelier.chat.session.SessionLife;
import dev.sommelier.chat.shown.RecommendationList.RecommendationView;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRepository;
import dev.sommelier.wine.ledger.Repeat;
import dev.sommelier.wine.ledger.WineCardView;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a page of an account's recommendations, the latest first. */
@ApplicationScoped
class RecommendationQuery {

    private record Row(UUID id, UUID wineId, UUID sessionId, UUID messageId, int position, String reason, Repeat repeat,
            Instant at) {

        static Row of(Tuple row) {
            String repeat = row.get("repeat", String.class);
            return new Row(row.get("id", UUID.class), row.get("wine_id", UUID.class), row.get("session_id", UUID.class),
                    row.get("message_id", UUID.class), row.get("position", Integer.class),
                    row.get("reason", String.class), repeat == null ? null : Repeat.valueOf(repeat),
                    row.get("created_at", Instant.class));
        }

        RecommendationCursor cursor() {
            return new RecommendationCursor(at, position, id);
        }
    }

    private static final String SELECT = """
            select r.id, r.wine_id, r.session_id,
                (select m.id from message m where m.id = r.message_id and m.selected) as message_id,
                r.position, r.reason, r.repeat, r.created_at
            from recommendation r
            join wine w on w.id = r.wine_id
            left join chat_session s on s.id = r.session_id
            where r.account_id = :account and s.private is not true""";
    /** As the index recommendation_account_time has it: of one reply the first position first. */
    private static final String IN_ORDER = " order by r.created_at desc, -r.position desc, r.id desc limit :limit";
    private static final int MAX_WORDS = 8;

    private final EntityManager database;
    private final ChatSessionRepository sessions;
    private final SessionLife life;
    private final WineRepository wines;
    private final Ratings ratings;
    private final Vocabulary vocabulary;

    RecommendationQuery(EntityManager database, ChatSessionRepository sessions, SessionLife life, WineRepository wines,
            Ratings ratings, Vocabulary vocabulary) {
        this.database = database;
        this.sessions = sessions;
        this.life = life;
        this.wines = wines;
        this.ratings = ratings;
        this.vocabulary = vocabulary;
    }

    @Transactional
    RecommendationList list(RecommendationFilter filter, Caller caller) {
        // One more than asked for tells whether there is a next page.
        List<Row> found = rows(filter, caller.id());
        boolean hasMore = found.size() > filter.limit();
        List<Row> shown = hasMore ? found.subList(0, filter.limit()) : found;
        return new RecommendationList(
                views(shown, caller), hasMore, hasMore ? shown.get(shown.size() - 1).cursor().encode() : null);
    }

    private List<Row> rows(RecommendationFilter filter, UUID accountId) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder(SELECT);
        values.put("account", accountId);
        values.put("limit", filter.limit() + 1);
        and(sql, values, "r.wine_id = :wine", "wine", filter.wineId());
        and(sql, values, "r.session_id = :session", "session", filter.sessionId());
        and(sql, values, "r.created_at >= :from", "from", filter.from());
        and(sql, values, "r.created_at < :until", "until", filter.until());
        and(sql, values, """
                coalesce((select rated.rating from wine_rating rated
                    where rated.account_id = r.account_id and rated.wine_id = r.wine_id), 'NONE') = :rating""",
                "rating", filter.rating());
        if (filter.text() != null) {
            and(sql, values, """
                    (w.document || to_tsvector('pg_catalog.russian', plain_text(r.reason)))
                    @@ (to_tsquery('pg_catalog.russian', plain_text(:words))
                        || to_tsquery('pg_catalog.simple', plain_text(:words)))""", "words", query(filter.text()));
        }
        if (filter.cursor() != null) {
            sql.append(" and (r.created_at, -r.position, r.id) < (:at, :position, :id)");
            values.put("at", filter.cursor().at());
            values.put("position", -filter.cursor().position());
            values.put("id", filter.cursor().id());
        }
        Query query = database.createNativeQuery(sql.append(IN_ORDER).toString(), Tuple.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(Row::of).toList();
    }

    private static void and(StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /** A full-text query for all words, the last one perhaps unfinished; one that nothing matches when there are none. */
    private static String query(String text) {
        List<String> words = TextNormaliser.words(text).stream().limit(MAX_WORDS).toList();
        return words.isEmpty() ? "" : String.join(" & ", words) + ":*";
    }

    private List<RecommendationView> views(List<Row> rows, Caller caller) {
        Set<UUID> wineIds = rows.stream().map(Row::wineId).collect(Collectors.toSet());
        Map<UUID, Wine> found = wines.byIds(wineIds).stream().collect(Collectors.toMap(Wine::id, Function.identity()));
        Map<UUID, Rating> rated = ratings.of(caller.id(), wineIds);
        Map<UUID, ChatSession> chats = chats(rows);
        return rows.stream().filter(row -> !isDroppedWithItsChat(chats.get(row.sessionId()))).map(row -> {
            ChatSession chat = chats.get(row.sessionId());
            boolean isThere = chat != null && !life.isExpired(chat);
            return new RecommendationView(row.id(),
                    WineCardView.of(found.get(row.wineId()), rated.get(row.wineId()), row.reason(), row.repeat(),
                            vocabulary, caller.language()),
                    row.at(), isThere ? SessionLink.to(chat, caller) : null,
                    isThere ? row.messageId() : null);
        }).toList();
    }

    private Map<UUID, ChatSession> chats(List<Row> rows) {
        Set<UUID> ids = rows.stream().map(Row::sessionId).filter(Objects::nonNull).collect(Collectors.toSet());
        return sessions.list("id in ?1", ids).stream().collect(Collectors.toMap(ChatSession::id, Function.identity()));
    }

    /** Whether the next sweep deletes the chat together with its recommendations. */
    private boolean isDroppedWithItsChat(ChatSession chat) {
        return chat != null && life.isExpired(chat) && !chat.isWrittenIn();
    }
}
