package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.util.List;
import java.util.UUID;

/** The catalogue as a sommelier searches it, in view of what an account was recommended before. */
public interface WineCatalogue {

    /**
     * Wines that satisfy every filter and were never recommended to the account, best match first: pairing with the
     * dishes, then occasions and aromas, with countries and grapes spread among equals.
     */
    default List<Wine> fresh(UUID accountId, WineRequest request, int limit) {
        return fresh(accountId, request, TasteScorer.NONE, limit);
    }

    /** The same, ordered by the person's taste too. Wines the person has an opinion of are left out. */
    List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit);

    /** Wines that satisfy every filter and were recommended before, the longest unseen first. */
    List<Wine> seen(UUID accountId, WineRequest request, int limit);

    /** Wines whose name, in either language, stands in the text, tolerating typos; best match first. */
    List<Wine> named(String text, int limit);

    /** The wines with these ids, in this order; unknown ids are left out. */
    List<Wine> byIds(List<UUID> ids);
}
