package dev.sommelier.wine.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sommelier.notices.Notices;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.WineRow;
import dev.sommelier.wine.names.ListedNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes the wines of an import file in one transaction. */
@ApplicationScoped
public class WineImport {

    /**
     * The advisory lock of imports, unique in the product; together with the origin it serialises imports across
     * replicas.
     */
    private static final int LOCK = 7_316_001;
    private static final int BATCH = 500;

    private static final String UPSERT = """
            insert into wine (id, origin, code, listed, name_en, name_ru, producer, vintage, country, region, grapes,
                colour, kind, sweetness, alcohol_free, body, acidity, tannin, price_min, price_max, currency, aromas,
                dishes, occasions, serving_min, serving_max, abv_min, abv_max, drink_from, drink_to, search_names,
                search_words, search_uses, spelling)
            select id, :origin, code, true, name_en, name_ru, producer, vintage, country, region, grapes,
                colour, kind, sweetness, alcohol_free, body, acidity, tannin, price_min, price_max, currency, aromas,
                dishes, occasions, serving_min, serving_max, abv_min, abv_max, drink_from, drink_to, search_names,
                search_words, search_uses, spelling
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (id uuid, code text, name_en text, name_ru text,
                producer text, vintage integer, country text, region text, grapes text[], colour text, kind text,
                sweetness text, alcohol_free boolean, body integer, acidity integer, tannin integer, price_min numeric,
                price_max numeric, currency text, aromas text[], dishes text[], occasions text[], serving_min integer,
                serving_max integer, abv_min numeric, abv_max numeric, drink_from integer, drink_to integer, search_names text, search_words text, search_uses text, spelling text)
            on conflict (origin, code) do update set listed = true, name_en = excluded.name_en,
                name_ru = excluded.name_ru, producer = excluded.producer, vintage = excluded.vintage,
                country = excluded.country, region = excluded.region, grapes = excluded.grapes,
                colour = excluded.colour, kind = excluded.kind, sweetness = excluded.sweetness,
                alcohol_free = excluded.alcohol_free, body = excluded.body, acidity = excluded.acidity,
                tannin = excluded.tannin, price_min = excluded.price_min, price_max = excluded.price_max,
                currency = excluded.currency, aromas = excluded.aromas, dishes = excluded.dishes,
                occasions = excluded.occasions, serving_min = excluded.serving_min,
                serving_max = excluded.serving_max, abv_min = excluded.abv_min, abv_max = excluded.abv_max,
                drink_from = excluded.drink_from, drink_to = excluded.drink_to, search_names = excluded.search_names,
                search_words = excluded.search_words, search_uses = excluded.search_uses,
                spelling = excluded.spelling
            """;

    /**
     * @param imported how many wines were not there before
     * @param updated  how many were there and were written again
     * @param unlisted how many left, because the file no longer has them
     */
    record Counts(int imported, int updated, int unlisted) {
    }

    private final EntityManager entityManager;
    private final Vocabulary vocabulary;
    private final Notices notices;
    private final JsonMapper json =
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    WineImport(EntityManager entityManager, Vocabulary vocabulary, Notices notices) {
        this.entityManager = entityManager;
        this.vocabulary = vocabulary;
        this.notices = notices;
    }

    /** Makes these rows the wines of their origin. */
    @Transactional
    Counts replace(Origin origin, List<WineRow> rows, String contentHash) {
        lock(origin);
        return write(origin, rows, contentHash);
    }

    /** Like {@link #replace}, unless the same content was imported last; two replicas may call it at once. */
    @Transactional
    boolean replaceIfChanged(Origin origin, List<WineRow> rows, String contentHash) {
        // Asked once without the lock, or a replica that has nothing to write would wait for one that has.
        if (wasImported(origin, contentHash)) {
            return false;
        }
        lock(origin);
        if (wasImported(origin, contentHash)) {
            return false;
        }
        write(origin, rows, contentHash);
        return true;
    }

    private boolean wasImported(Origin origin, String contentHash) {
        return entityManager.createNativeQuery("select content_hash from wine_import where origin = :origin")
                .setParameter("origin", origin.code()).getResultList().contains(contentHash);
    }

    private void lock(Origin origin) {
        // Released with the transaction. The text keeps Hibernate from meeting PostgreSQL's type void.
        entityManager.createNativeQuery("select cast(pg_advisory_xact_lock(:lock, :origin) as text)")
                .setParameter("lock", LOCK).setParameter("origin", origin.ordinal()).getSingleResult();
    }

    private Counts write(Origin origin, List<WineRow> rows, String contentHash) {
        String[] codes = rows.stream().map(WineRow::code).toArray(String[]::new);
        Number known = (Number) entityManager.createNativeQuery(
                        "select count(*) from wine where origin = :origin and code = any(cast(:codes as text[]))")
                .setParameter("origin", origin.code()).setParameter("codes", codes).getSingleResult();
        int unlisted = entityManager.createNativeQuery("update wine set listed = false"
                        + " where origin = :origin and listed"
                        + " and not exists (select from unnest(cast(:codes as text[])) as kept where kept = code)")
                .setParameter("origin", origin.code()).setParameter("codes", codes).executeUpdate();
        for (int from = 0; from < rows.size(); from += BATCH) {
            entityManager.createNativeQuery(UPSERT).setParameter("origin", origin.code())
                    .setParameter("rows", json(origin, rows.subList(from, Math.min(from + BATCH, rows.size()))))
                    .executeUpdate();
        }
        entityManager.createNativeQuery("insert into wine_import (origin, content_hash) values (:origin, :hash)"
                        + " on conflict (origin) do update set content_hash = :hash, imported_at = now()")
                .setParameter("origin", origin.code()).setParameter("hash", contentHash).executeUpdate();
        notices.send(ListedNames.TOPIC, origin.code());
        return new Counts(rows.size() - known.intValue(), known.intValue(), unlisted);
    }

    private String json(Origin origin, List<WineRow> rows) {
        ArrayNode array = json.createArrayNode();
        for (WineRow row : rows) {
            SearchText text = SearchText.of(row, vocabulary);
            ObjectNode node = json.valueToTree(row);
            node.put("id", id(origin, row.code()).toString());
            node.put("search_names", text.names());
            node.put("search_words", text.words());
            node.put("search_uses", text.uses());
            node.put("spelling", text.spelling());
            array.add(node);
        }
        try {
            return json.writeValueAsString(array);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** The id of a wine, the same in every database, so that links stay valid. */
    public static UUID id(Origin origin, String code) {
        return UUID.nameUUIDFromBytes((origin.code() + ":" + code).getBytes(StandardCharsets.UTF_8));
    }
}
