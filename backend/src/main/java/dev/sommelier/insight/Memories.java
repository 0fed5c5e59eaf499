package dev.sommelier.insight;

import dev.sommelier.account.Language;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives what is remembered of a person. */
@ApplicationScoped
public class Memories {

    static final int SESSIONS_REMEMBERED = 5;

    @Inject
    TasteProfileRepository profiles;

    @Inject
    Ratings ratings;

    @Inject
    WineCatalogue cellar;

    /** {@link Memory#NONE} while the person has switched remembering off. */
    @Transactional
    public Memory of(UUID accountId, Language language) {
        TasteProfile profile = profiles.lastOf(accountId, SESSIONS_REMEMBERED, Opinions.SURE_ENOUGH);
        return profile.enabled() ? memory(profile, ratings.of(accountId), language) : Memory.NONE;
    }

    private Memory memory(TasteProfile profile, List<RatedWine> rated, Language language) {
        List<Insight> said = profile.sessions().stream()
                .flatMap(session -> session.all().stream())
                .filter(Opinions::isSure)
                .toList();
        KnownWines wines = KnownWines.of(said, rated, cellar, language);
        Opinions opinions = Opinions.of(said, rated, wines);
        List<Insight> events = of(said, InsightKind.EVENT);
        List<Insight> foods = of(said, InsightKind.FOOD);
        Stream<Insight> all = Stream.of(opinions.all(), events, foods).flatMap(List::stream);
        return new Memory(
                opinions.liked(), opinions.disliked(), events, foods, opinions.taste(), MemoryText.of(all, wines));
    }

    private static List<Insight> of(List<Insight> insights, InsightKind kind) {
        return insights.stream().filter(insight -> insight.kind() == kind).toList();
    }
}
