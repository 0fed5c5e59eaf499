package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import java.util.List;
import java.util.UUID;

/** Where a sommelier looks for wines: the catalogue, seen with what an account was already recommended. */
public interface WineCatalogue {

    /**
     * Wines that satisfy every filter and were never recommended to the account, best match first: pairing with the
     * dishes, then occasions and aromas; among equals spread over countries and grapes rather than ten of a kind.
     */
    default List<Wine> fresh(UUID accountId, WineRequest request, int limit) {
        return fresh(accountId, request, TasteScorer.NONE, limit);
    }

    /**
     * The same with the person's taste: among wines that suit, those come first that are to it. What the person has an
     * opinion of already is nothing new to them and left out.
     */
    List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit);

    /** Wines that satisfy every filter and were recommended before, the longest unseen first. */
    List<Wine> seen(UUID accountId, WineRequest request, int limit);

    /** Wines whose name, in either language, stands in the text, tolerating typos; best match first. */
    List<Wine> named(String text, int limit);

    /** The wines with these ids, in this order; unknown ids are left out. */
    List<Wine> byIds(List<UUID> ids);
}
