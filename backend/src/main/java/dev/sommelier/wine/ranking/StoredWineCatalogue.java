package dev.sommelier.wine.ranking;

import dev.sommelier.wine.catalogue.Conditions;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRepository;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.names.ListedNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wine catalogue in the database: SQL filters, {@link WineRanking} orders. */
@ApplicationScoped
public class StoredWineCatalogue implements WineCatalogue {

    private static final String SEEN =
            "select from recommendation r where r.account_id = :account and r.wine_id = w.id";
    private static final String LONGEST_UNSEEN =
            "(select max(r.created_at) from recommendation r where r.account_id = :account and r.wine_id = w.id),"
                    + " w.code, w.id";
    /**
     * Bounds the work for a large stock: wines listed for the dish or occasion come first, the rest in a stable random
     * order.
     */
    private static final int CANDIDATES = 1500;
    private static final String LIKELIEST = "w.dishes && cast(:dishes as text[]) desc,"
            + " w.occasions && cast(:occasions as text[]) desc, md5(w.code), w.id";

    private final WineRepository wines;
    private final WineRanking ranking;
    private final ListedNames names;

    StoredWineCatalogue(WineRepository wines, Pairings pairings, ListedNames names) {
        this.wines = wines;
        this.ranking = new WineRanking(pairings);
        this.names = names;
    }

    @Override
    @Transactional
    public List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit) {
        Conditions conditions = Conditions.of(request)
                .and("not exists (" + SEEN + ")").with("account", accountId)
                .and("w.id <> all(cast(cast(:known as text[]) as uuid[]))")
                .with("known", Conditions.array(scorer.known()))
                .with("dishes", Conditions.array(request.dishes()))
                .with("occasions", Conditions.array(request.occasions()));
        return ranking.rank(wines.find(conditions, LIKELIEST, CANDIDATES, 0), request, scorer, limit);
    }

    @Override
    @Transactional
    public List<Wine> seen(UUID accountId, WineRequest request, int limit) {
        Conditions conditions = Conditions.of(request).and("exists (" + SEEN + ")").with("account", accountId);
        return wines.find(conditions, LONGEST_UNSEEN, limit, 0);
    }

    @Override
    public List<Wine> named(String text, int limit) {
        return names.named(text, limit);
    }

    @Override
    @Transactional
    public List<Wine> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return new ArrayList<>();
        }
        Map<UUID, Wine> found = wines.byIds(ids).stream().collect(Collectors.toMap(Wine::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
