package dev.sommelier.wine.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ratings of wines; an account has one per wine, the last. */
@ApplicationScoped
public class Ratings {

    private static final String PUT = """
            insert into wine_rating (account_id, wine_id, rating, rated_at) values (:account, :wine, :rating, :now)
            on conflict (account_id, wine_id) do update set rating = excluded.rating, rated_at = excluded.rated_at""";
    private static final String OF_ACCOUNT = """
            select wine_id, rating, rated_at from wine_rating where account_id = :account
            order by rated_at desc, wine_id""";
    private static final String OF_WINES =
            "select wine_id, rating from wine_rating where account_id = :account and wine_id in (:ids)";
    /** By the account the wine was shown to, so that no account sees another's rating. */
    private static final String OF_RECOMMENDATIONS = """
            select r.id, rated.rating from recommendation r
            join wine_rating rated on rated.account_id = r.account_id and rated.wine_id = r.wine_id
            where r.id in (:ids)""";

    private final EntityManager entityManager;
    private final Clock clock;

    Ratings(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** All ratings of the account, the latest first. */
    @Transactional
    public List<RatedWine> of(UUID accountId) {
        List<Tuple> rows = entityManager.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId).unwrap(org.hibernate.query.Query.class).getResultList();
        return rows.stream().map(row -> new RatedWine(row.get("wine_id", UUID.class),
                Rating.valueOf(row.get("rating", String.class)), row.get("rated_at", Instant.class))).toList();
    }

    /** The ratings of those of the wines that the account has rated. */
    @Transactional
    public Map<UUID, Rating> of(UUID accountId, Collection<UUID> wineIds) {
        return byId(entityManager.createNativeQuery(OF_WINES, Tuple.class).setParameter("account", accountId), wineIds);
    }

    /** The rating of the wine of each recommendation by its account, by the id of the recommendation. */
    @Transactional
    public Map<UUID, Rating> ofRecommendations(Collection<UUID> ids) {
        return byId(entityManager.createNativeQuery(OF_RECOMMENDATIONS, Tuple.class), ids);
    }

    private static Map<UUID, Rating> byId(Query query, Collection<UUID> ids) {
        Map<UUID, Rating> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Object row : query.setParameter("ids", ids).getResultList()) {
                Tuple pair = (Tuple) row;
                found.put(pair.get(0, UUID.class), Rating.valueOf(pair.get(1, String.class)));
            }
        }
        return found;
    }

    /** Sets or replaces a rating; the wine has to exist. */
    @Transactional
    public RatedWine put(UUID accountId, UUID wineId, Rating rating) {
        // Truncated to the precision of the column, so that the answer equals what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entityManager.createNativeQuery(PUT)
                .setParameter("account", accountId).setParameter("wine", wineId)
                .setParameter("rating", rating.name()).setParameter("now", now).executeUpdate();
        return new RatedWine(wineId, rating, now);
    }

    @Transactional
    public void remove(UUID accountId, UUID wineId) {
        entityManager.createNativeQuery("delete from wine_rating where account_id = :account and wine_id = :wine")
                .setParameter("account", accountId).setParameter("wine", wineId).executeUpdate();
    }

    @Transactional
    public void removeAll(UUID accountId) {
        entityManager.createNativeQuery("delete from wine_rating where account_id = :account")
                .setParameter("account", accountId).executeUpdate();
    }
}
