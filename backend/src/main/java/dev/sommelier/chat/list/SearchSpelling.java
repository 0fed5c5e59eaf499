package dev.sommelier.chat.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Replaces unknown words by the most similar ones in the person's chats, when a search finds nothing. */
@ApplicationScoped
class SearchSpelling {

    /** Share of common three-letter groups from which a word counts as misspelt: "chabli" and "shablis" are Chablis. */
    private static final double NEAR = 0.3;
    private static final String NEAREST = """
            SELECT coalesce((
                SELECT lexeme FROM (
                    SELECT unnest(tsvector_to_array(m.document)) AS lexeme
                    FROM message m JOIN chat_session s ON s.id = m.session_id WHERE s.account_id = :account AND m.selected
                    UNION
                    SELECT unnest(tsvector_to_array(w.document))
                    FROM recommendation r JOIN wine w ON w.id = r.wine_id WHERE r.account_id = :account) AS own
                WHERE similarity(lexeme, plain_text(:word)) >= :near
                ORDER BY similarity(lexeme, plain_text(:word)) DESC, lexeme LIMIT 1), :word)""";

    private final EntityManager database;

    SearchSpelling(EntityManager database) {
        this.database = database;
    }

    SearchWords corrected(UUID accountId, SearchWords words) {
        List<String> nearest = words.words().stream().map(word -> (String) database.createNativeQuery(NEAREST)
                .setParameter("account", accountId)
                .setParameter("word", word)
                .setParameter("near", NEAR)
                .getSingleResult()).toList();
        return SearchWords.of(String.join(" ", nearest));
    }
}
