package dev.sommelier.insight.learning;

import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.WineStyles;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.InMemoryWineCatalogue;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.catalogue.WineRequest;
import dev.sommelier.wine.catalogue.WineRow;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.TasteScorer;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The shipped catalogue, and behind it wines that stories show and it lacks, "Malbec" or "Kokur": without them the second of
 * three wines would be the first. Only their place in a reply finds those, and what a wine of their style may be called.
 */
final class StrangersCatalogue implements WineCatalogue {

    private final InMemoryWineCatalogue shipped = new InMemoryWineCatalogue();
    private final HouseInsightRules words = HouseChat.insightRules(shipped);
    private final List<Wine> all = shipped.fresh(new UUID(0, 0), WineRequest.ANY, Integer.MAX_VALUE);
    private final Map<UUID, Wine> added = new HashMap<>();

    /** The wine of the catalogue that is called so, else one made up. */
    Wine shown(String name) {
        return shipped.named(name, 1).stream().findFirst().orElseGet(() -> {
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            return added.computeIfAbsent(id, any -> called(name, id));
        });
    }

    private Wine called(String name, UUID id) {
        Style style = words.styleOf(name);
        Wine like = all.stream().filter(wine -> !style.isEmpty() && WineStyles.isOf(wine, style)).findFirst().orElse(all.get(0));
        return Wine.of(id, new WineRow("stranger", name, name, null, null, like.country(), like.region(), like.grapes(), like.colour(),
                like.kind(), like.sweetness(), like.alcoholFree(), like.body(), like.acidity(), like.tannin(), like.priceMin(),
                like.priceMax(), like.currency(), like.aromas(), like.dishes(), like.occasions(), like.servingMin(), like.servingMax(),
                null, null, null, null));
    }

    @Override
    public List<Wine> fresh(UUID accountId, WineRequest request, TasteScorer scorer, int limit) {
        return shipped.fresh(accountId, request, scorer, limit);
    }

    @Override
    public List<Wine> seen(UUID accountId, WineRequest request, int limit) {
        return shipped.seen(accountId, request, limit);
    }

    @Override
    public List<Wine> named(String text, int limit) {
        return shipped.named(text, limit);
    }

    @Override
    public List<Wine> byIds(List<UUID> ids) {
        return ids.stream().map(id -> added.containsKey(id) ? added.get(id) : shipped.byIds(List.of(id)).stream().findFirst().orElse(null))
                .filter(Objects::nonNull).toList();
    }
}
