package dev.sommelier.wine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people thought of wines; of each wine a person has one opinion, the last. */
@ApplicationScoped
public class Ratings {

    private static final String PUT = """
            insert into wine_rating (account_id, wine_id, rating, rated_at) values (:account, :wine, :rating, :now)
            on conflict (account_id, wine_id) do update set rating = excluded.rating, rated_at = excluded.rated_at""";
    private static final String OF_ACCOUNT = """
            select wine_id, rating, rated_at from wine_rating where account_id = :account
            order by rated_at desc, wine_id""";

    private final EntityManager entityManager;
    private final Clock clock;

    Ratings(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The last first. */
    @Transactional
    public List<RatedWine> of(UUID accountId) {
        List<Tuple> rows = entityManager.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId).unwrap(org.hibernate.query.Query.class).getResultList();
        return rows.stream().map(row -> new RatedWine(row.get("wine_id", UUID.class),
                Rating.valueOf(row.get("rating", String.class)), row.get("rated_at", Instant.class))).toList();
    }

    /** The wine has to exist. */
    @Transactional
    public void put(UUID accountId, UUID wineId, Rating rating) {
        entityManager.createNativeQuery(PUT)
                .setParameter("account", accountId).setParameter("wine", wineId)
                .setParameter("rating", rating.name()).setParameter("now", clock.instant()).executeUpdate();
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
