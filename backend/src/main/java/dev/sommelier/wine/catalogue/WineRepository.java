package dev.sommelier.wine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reads wines from the database. */
@ApplicationScoped
public class WineRepository {

    /** The entity's columns; the search documents beside them are larger and stay in the database. */
    private static final String COLUMNS = """
            w.id, w.code, w.name_en, w.name_ru, w.producer, w.vintage, w.country, w.region, w.grapes, w.colour, w.kind,
            w.sweetness, w.alcohol_free, w.body, w.acidity, w.tannin, w.price_min, w.price_max, w.currency, w.aromas,
            w.dishes, w.occasions, w.serving_min, w.serving_max, w.abv_min, w.abv_max, w.drink_from, w.drink_to""";

    private final EntityManager entityManager;

    WineRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param order SQL behind {@code order by}; it is not bound, so it must not come from a request */
    public List<Wine> find(Conditions conditions, String order, int limit, int offset) {
        Query query = entityManager.createNativeQuery("select " + COLUMNS + " from wine w where " + conditions.sql()
                + " order by " + order + " limit :limit offset :offset", Wine.class);
        conditions.bind(query);
        return wines(query.setParameter("limit", limit).setParameter("offset", offset));
    }

    public long count(Conditions conditions) {
        Query query = entityManager.createNativeQuery("select count(*) from wine w where " + conditions.sql());
        conditions.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** How many listed wines each country has, by its ISO 3166 alpha-2 code in lower case. */
    public Map<String, Long> countries() {
        Conditions listed = Conditions.listed();
        Query query = entityManager.createNativeQuery(
                "select w.country, count(*) from wine w where " + listed.sql() + " group by w.country", Object[].class);
        listed.bind(query);
        Map<String, Long> found = new TreeMap<>();
        for (Object row : query.getResultList()) {
            found.put((String) ((Object[]) row)[0], (Long) ((Object[]) row)[1]);
        }
        return found;
    }

    public boolean exists(Conditions conditions) {
        Query query = entityManager.createNativeQuery(
                "select 1 from wine w where " + conditions.sql() + " limit 1");
        conditions.bind(query);
        return !query.getResultList().isEmpty();
    }

    public Optional<Wine> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(Wine.class, id));
    }

    /** In no order; ids of no wine are skipped. Finds wines that are no longer listed too. */
    public List<Wine> byIds(Collection<UUID> ids) {
        return entityManager.createQuery("select w from Wine w where w.id in :ids", Wine.class)
                .setParameter("ids", ids).getResultList();
    }

    /** Sets the trigram similarity from which two spellings match, for the rest of this transaction. */
    public void setSpellingTolerance(double similarity) {
        entityManager.createNativeQuery(
                        "select set_config('pg_trgm.word_similarity_threshold', cast(:similarity as text), true)")
                .setParameter("similarity", Double.toString(similarity)).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static List<Wine> wines(Query query) {
        return query.getResultList();
    }
}
