package dev.sommelier.insight.profile;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Insight;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.RatedWine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wines that insights and ratings refer to, without those that the catalogue no longer has. */
public final class KnownWines {

    private final Map<UUID, Wine> wines;
    private final Language language;

    private KnownWines(Map<UUID, Wine> wines, Language language) {
        this.wines = wines;
        this.language = language;
    }

    public static KnownWines of(List<Insight> said, List<RatedWine> rated, WineCatalogue catalogue, Language language) {
        List<UUID> ids = Stream.concat(said.stream().map(Insight::wineId), rated.stream().map(RatedWine::wineId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new KnownWines(
                catalogue.byIds(ids).stream().collect(Collectors.toMap(Wine::id, Function.identity())), language);
    }

    /** Empty when the id is null or the catalogue no longer has the wine. */
    Optional<Wine> find(UUID id) {
        return Optional.ofNullable(id).map(wines::get);
    }

    /** Empty when the id is null or the catalogue no longer has the wine. */
    public Optional<String> nameOf(UUID id) {
        return find(id).map(wine -> wine.name(language));
    }
}
