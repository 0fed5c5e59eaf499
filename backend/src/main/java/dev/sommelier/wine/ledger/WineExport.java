package dev.sommelier.wine.ledger;

import dev.sommelier.account.Caller;
import dev.sommelier.account.Language;
import dev.sommelier.account.export.ExportPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Exports the ratings and recommendations of an account. */
@ApplicationScoped
class WineExport implements ExportPart {

    record ExportedWine(UUID id, String name, String producer, Integer vintage) {
    }

    record ExportedRating(ExportedWine wine, String rating, Instant ratedAt) {
    }

    record ExportedRecommendation(
            ExportedWine wine, UUID sessionId, UUID messageId, String reason, String repeat, Instant recommendedAt) {
    }

    private static final int ROWS_AT_ONCE = 500;
    private static final String RATINGS = """
            select wine.id, wine.name_en, wine.name_ru, wine.producer, wine.vintage, r.rating, r.rated_at
            from wine_rating r join wine on wine.id = r.wine_id
            where r.account_id = :account order by r.rated_at, wine.id""";
    private static final String RECOMMENDATIONS = """
            select wine.id, wine.name_en, wine.name_ru, wine.producer, wine.vintage,
                   r.session_id, r.message_id, r.reason, r.repeat, r.created_at
            from recommendation r join wine on wine.id = r.wine_id
            where r.account_id = :account order by r.created_at, r.message_id, r.position""";

    private final EntityManager entityManager;

    WineExport(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        Language language = caller.language();
        return Map.of(
                "ratings", rows(RATINGS, caller.id()).map(row -> new ExportedRating(
                        wine(row, language), code(row[5]), (Instant) row[6])),
                "recommendations", rows(RECOMMENDATIONS, caller.id()).map(row -> new ExportedRecommendation(
                        wine(row, language), (UUID) row[5], (UUID) row[6], (String) row[7], code(row[8]),
                        (Instant) row[9])));
    }

    private static ExportedWine wine(Object[] row, Language language) {
        return new ExportedWine((UUID) row[0], language.choose((String) row[1], (String) row[2]), (String) row[3],
                (Integer) row[4]);
    }

    private static String code(Object name) {
        return name == null ? null : ((String) name).toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql, UUID accountId) {
        return entityManager.createNativeQuery(sql)
                .setParameter("account", accountId)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream();
    }
}
