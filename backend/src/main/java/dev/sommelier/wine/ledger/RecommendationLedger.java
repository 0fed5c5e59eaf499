package dev.sommelier.wine.ledger;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.rating.Rating;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The wines an account was shown, so that none is recommended as new a second time. */
@ApplicationScoped
public class RecommendationLedger {

    /**
     * A wine that is shown.
     *
     * @param reason why it suits this person
     * @param repeat null for a wine the account was never recommended
     */
    public record Entry(UUID wineId, String reason, Repeat repeat) {
    }

    private record Line(int position, Entry entry) {
    }

    private static final String INSERT = """
            insert into recommendation
                (account_id, wine_id, session_id, message_id, position, reason, repeat, created_at)
            select :account, wine.id, :session, :message, :position, :reason, nullif(:repeat, ''), :now
            from wine where wine.id = :wine""";
    /** When another reply records the same wine at the same time, the unique index decides which was first. */
    private static final String AND_ONLY_IF_NEW = """

            and not exists (select from recommendation r where r.account_id = :account and r.wine_id = wine.id)""";
    private static final String UNLESS_THERE = " on conflict do nothing";

    private final EntityManager entityManager;
    private final Ratings ratings;
    private final Vocabulary vocabulary;
    private final Clock clock;

    RecommendationLedger(EntityManager entityManager, Ratings ratings, Vocabulary vocabulary, Clock clock) {
        this.entityManager = entityManager;
        this.ratings = ratings;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * Records the wines of a message in the caller's transaction and returns those that may be shown, in order. Dropped
     * are unknown wines and wines given as new that were recommended before. A wine given as a repeat that never was
     * recommended becomes a new one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Entry> record(UUID accountId, UUID sessionId, UUID messageId, List<Entry> entries) {
        int position = nextPosition(messageId);
        List<Line> lines = new ArrayList<>();
        Set<UUID> wines = new HashSet<>();
        for (Entry entry : entries) {
            if (wines.add(entry.wineId())) {
                lines.add(new Line(position++, entry));
            }
        }
        // In the order of the ids, so that two replies that record the same wines cannot deadlock.
        Instant now = clock.instant();
        return lines.stream().sorted(Comparator.comparing(line -> line.entry().wineId()))
                .map(line -> record(accountId, sessionId, messageId, line, now)).filter(Objects::nonNull)
                .sorted(Comparator.comparing(Line::position)).map(Line::entry).toList();
    }

    private Line record(UUID accountId, UUID sessionId, UUID messageId, Line line, Instant now) {
        Entry entry = line.entry();
        if (insert(INSERT + AND_ONLY_IF_NEW + UNLESS_THERE, accountId, sessionId, messageId, line, null, now)) {
            return new Line(line.position(), new Entry(entry.wineId(), entry.reason(), null));
        }
        boolean repeated = entry.repeat() != null
                && insert(INSERT + UNLESS_THERE, accountId, sessionId, messageId, line, entry.repeat(), now);
        return repeated ? line : null;
    }

    private boolean insert(String sql, UUID accountId, UUID sessionId, UUID messageId, Line line, Repeat repeat,
            Instant now) {
        return entityManager.createNativeQuery(sql)
                .setParameter("account", accountId).setParameter("session", sessionId)
                .setParameter("message", messageId).setParameter("position", line.position())
                .setParameter("reason", line.entry().reason())
                .setParameter("repeat", repeat == null ? "" : repeat.name())
                .setParameter("now", now).setParameter("wine", line.entry().wineId()).executeUpdate() == 1;
    }

    private int nextPosition(UUID messageId) {
        return ((Number) entityManager.createNativeQuery(
                        "select coalesce(max(position) + 1, 0) from recommendation where message_id = :message")
                .setParameter("message", messageId).getSingleResult()).intValue();
    }

    /** The cards below each message, in order; a message without wines is not in the map. */
    @Transactional
    public Map<UUID, List<WineCardView>> cardsOf(Collection<UUID> messageIds, Language language) {
        List<Recommendation> lines = of(messageIds);
        Map<UUID, Rating> rated = ratings.ofRecommendations(lines.stream().map(Recommendation::id).toList());
        return lines.stream().collect(Collectors.groupingBy(Recommendation::messageId, LinkedHashMap::new,
                Collectors.mapping(line -> WineCardView.of(line.wine(), rated.get(line.id()), line.reason(),
                        line.repeat(), vocabulary, language), Collectors.toList())));
    }

    /** The wines below each message, in order; a message without wines is not in the map. */
    @Transactional
    public Map<UUID, List<UUID>> wineIdsOf(Collection<UUID> messageIds) {
        return of(messageIds).stream().collect(Collectors.groupingBy(Recommendation::messageId, LinkedHashMap::new,
                Collectors.mapping(line -> line.wine().id(), Collectors.toList())));
    }

    private List<Recommendation> of(Collection<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return List.of();
        }
        return entityManager.createQuery("select r from Recommendation r join fetch r.wine"
                        + " where r.messageId in :messages order by r.messageId, r.position", Recommendation.class)
                .setParameter("messages", messageIds).getResultList();
    }

    /** Deletes the entries of sessions without a message of the person, so that an unread greeting uses up no wine. */
    @Transactional
    public void forgetSessions(Collection<UUID> sessionIds) {
        if (!sessionIds.isEmpty()) {
            entityManager.createNativeQuery("delete from recommendation where session_id in :sessions")
                    .setParameter("sessions", sessionIds).executeUpdate();
        }
    }

    /** Deletes the entries of a deleted account. */
    @Transactional
    public void forgetAccount(UUID accountId) {
        entityManager.createNativeQuery("delete from recommendation where account_id = :account")
                .setParameter("account", accountId).executeUpdate();
    }

    /** Deletes the entries of a reply that is generated again. */
    @Transactional
    public void forgetMessage(UUID messageId) {
        entityManager.createNativeQuery("delete from recommendation where message_id = :message")
                .setParameter("message", messageId).executeUpdate();
    }
}
