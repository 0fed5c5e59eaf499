package dev.sommelier.sommelier;

import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.names.NameIndex;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shipped catalogue in memory, with a ledger of one account and the product's ranking. Every call returns new
 * instances, as the database does.
 */
public final class InMemoryWineCatalogue implements WineCatalogue {

    private final List<Wine> wines;
    private final NameIndex names;
    private final Set<UUID> seen = new LinkedHashSet<>();

    public InMemoryWineCatalogue() {
        this(CatalogueWines.ALL, CatalogueWines.INDEX);
    }

    public InMemoryWineCatalogue(List<Wine> wines) {
        this(wines, CatalogueWines.NAMES.index(wines));
    }

    private InMemoryWineCatalogue(List<Wine> wines, NameIndex names) {
        this.wines = wines;
        this.names = names;
    }

    /** Puts wines into the ledger, as the chat does when it stores a reply. */
    public void remember(Collection<UUID> ids) {
        seen.addAll(ids);
    }

    Set<UUID> remembered() {
        return seen;
    }

    public Wine wine(String code) {
        return wines.stream().filter(wine -> wine.code().equals(code)).findFirst().orElseThrow();
    }

    @Override
    public List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit) {
        List<Wine> fitting = wines.stream().filter(wine -> !seen.contains(wine.id()) && fits(wine, request)
                && !scorer.knows(wine)).toList();
        return readAgain(CatalogueWines.RANKING.rank(fitting, request, scorer, limit).stream());
    }

    @Override
    public List<Wine> seen(UUID accountId, WineRequest request, int limit) {
        return readAgain(seen.stream().map(this::byId).filter(wine -> fits(wine, request)).limit(limit));
    }

    @Override
    public List<Wine> named(String text, int limit) {
        return readAgain(names.named(text, limit).stream());
    }

    @Override
    public List<Wine> byIds(List<UUID> ids) {
        return readAgain(ids.stream().map(this::byId).filter(Objects::nonNull));
    }

    private static List<Wine> readAgain(Stream<Wine> found) {
        return found.map(CatalogueWines::readAgain).collect(Collectors.toCollection(ArrayList::new));
    }

    private Wine byId(UUID id) {
        return wines.stream().filter(wine -> wine.id().equals(id)).findFirst().orElse(null);
    }

    static boolean fits(Wine wine, WineRequest request) {
        return (request.colours().isEmpty() || request.colours().contains(wine.colour()))
                && (request.kinds().isEmpty() || request.kinds().contains(wine.kind()))
                && (request.sweetness().isEmpty() || request.sweetness().contains(wine.sweetness()))
                && wine.alcoholFree() == Boolean.TRUE.equals(request.alcoholFree())
                && request.body().contains(wine.body()) && request.acidity().contains(wine.acidity())
                && request.tannin().contains(wine.tannin())
                && (request.grapes().isEmpty() || wine.grapes().stream().anyMatch(request.grapes()::contains))
                && (request.countries().isEmpty() || request.countries().contains(wine.country()))
                && (request.regions().isEmpty() || request.regions().contains(wine.region()))
                && (request.priceMin() == null || wine.typicalPrice().compareTo(request.priceMin()) >= 0)
                && (request.priceMax() == null || wine.typicalPrice().compareTo(request.priceMax()) <= 0);
    }
}
