package dev.sommelier.insight;

import dev.sommelier.account.Caller;
import dev.sommelier.insight.InsightView.WineName;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows a person what is remembered of them, and forgets what they want forgotten. */
@ApplicationScoped
class TasteProfileService {

    private final TasteProfileRepository profiles;
    private final Ratings ratings;
    private final WineCatalogue catalogue;
    private final InsightChats chats;
    private final Clock clock;

    @Inject
    TasteProfileService(TasteProfileRepository profiles, Ratings ratings, WineCatalogue catalogue, InsightChats chats,
            Clock clock) {
        this.profiles = profiles;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.chats = chats;
        this.clock = clock;
    }

    @Transactional
    TasteProfileView show(Caller caller) {
        TasteProfile profile = profiles.of(caller.id());
        List<RatedWine> rated = ratings.of(caller.id());
        List<Insight> said = Arrays.stream(InsightKind.values())
                .flatMap(kind -> profile.insights(kind).stream())
                .toList();
        KnownWines wines = KnownWines.of(said, rated, catalogue, caller.language());
        Map<UUID, InsightView.Chat> sources =
                chats.of(said.stream().map(Insight::sessionId).distinct().toList(), caller);
        return new TasteProfileView(
                profile.enabled(),
                views(profile.insights(InsightKind.LIKED_WINE), wines, sources),
                views(profile.insights(InsightKind.DISLIKED_WINE), wines, sources),
                views(profile.insights(InsightKind.EVENT), wines, sources),
                views(profile.insights(InsightKind.FOOD), wines, sources),
                rated.stream().flatMap(rating -> view(rating, wines).stream()).toList(),
                TasteMeans.of(liked(said, rated, wines)));
    }

    /**
     * @throws ProblemException 404 when the account has no such insight
     */
    void delete(UUID insightId, Caller caller) {
        if (!profiles.remove(caller.id(), insightId)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no such insight.");
        }
    }

    /** Also what was said in chats that are not listened to yet. */
    @Transactional
    void forgetAll(Caller caller) {
        profiles.forgetAll(caller.id(), clock.instant());
        ratings.removeAll(caller.id());
    }

    @Transactional
    TasteProfileView setEnabled(boolean enabled, Caller caller) {
        profiles.setEnabled(caller.id(), enabled, clock.instant());
        return show(caller);
    }

    private static List<Wine> liked(List<Insight> said, List<RatedWine> rated, KnownWines wines) {
        return Opinions.of(said, rated, wines).taste().likedWines().stream()
                .flatMap(id -> wines.find(id).stream())
                .toList();
    }

    private static List<InsightView> views(
            List<Insight> insights, KnownWines wines, Map<UUID, InsightView.Chat> sources) {
        return insights.stream().map(insight -> view(insight, wines, sources.get(insight.sessionId()))).toList();
    }

    /**
     * @param source null when it is deleted, and with it the message
     */
    private static InsightView view(Insight insight, KnownWines wines, InsightView.Chat source) {
        return new InsightView(
                insight.id(),
                insight.kind(),
                insight.text(),
                wines.nameOf(insight.wineId()).map(name -> new WineName(insight.wineId(), name)).orElse(null),
                source,
                source == null ? null : insight.messageId(),
                insight.confidence(),
                insight.learnedAt());
    }

    private static Optional<TasteProfileView.Rated> view(RatedWine rating, KnownWines wines) {
        return wines.nameOf(rating.wineId())
                .map(name -> new TasteProfileView.Rated(
                        new WineName(rating.wineId(), name), rating.rating(), rating.ratedAt()));
    }
}
