package dev.sommelier.insight.profile;

import dev.sommelier.account.Caller;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.problem.ProblemException;
import dev.sommelier.problem.ProblemKind;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Shows an account what is remembered about it, deletes insights and pauses learning. */
@ApplicationScoped
public class TasteProfileService {

    private final TasteProfileRepository profiles;
    private final HandEdits edits;
    private final Ratings ratings;
    private final WineCatalogue catalogue;
    private final InsightChats chats;
    private final People people;
    private final Clock clock;

    TasteProfileService(TasteProfileRepository profiles, HandEdits edits, Ratings ratings, WineCatalogue catalogue, InsightChats chats,
            People people, Clock clock) {
        this.profiles = profiles;
        this.edits = edits;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.chats = chats;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public TasteProfileView show(Caller caller) {
        TasteProfile profile = profiles.of(caller.id());
        List<RatedWine> rated = ratings.of(caller.id());
        List<Insight> said = profile.sessions().stream().flatMap(session -> session.all().stream()).toList();
        KnownWines wines = KnownWines.of(said, rated, catalogue, caller.language());
        Map<UUID, InsightView.Chat> sources =
                chats.of(said.stream().map(Insight::sessionId).distinct().toList(), caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.timeZone());
        Function<InsightKind, List<InsightView>> views = kind -> profile.insights(kind).stream()
                .map(insight -> InsightView.of(insight, profile.former(insight), wines, sources, people,
                        caller.language(), today))
                .toList();
        return new TasteProfileView(
                profile.enabled(),
                views.apply(InsightKind.LIKED_WINE),
                views.apply(InsightKind.DISLIKED_WINE),
                views.apply(InsightKind.EVENT),
                views.apply(InsightKind.FOOD),
                views.apply(InsightKind.CONSTRAINT),
                rated.stream().flatMap(rating -> TasteProfileView.Rated.of(rating, wines).stream()).toList(),
                TasteProfileView.Means.of(liked(said, rated, wines)));
    }

    /** One insight as it is shown, also one that is hidden in the lists. */
    public InsightView show(UUID insightId, Caller caller) {
        return show(List.of(insightId), caller).stream().findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no such insight."));
    }

    /** Insights as they are shown, in this order. */
    @Transactional
    public List<InsightView> show(List<UUID> ids, Caller caller) {
        TasteProfile profile = profiles.of(caller.id());
        List<Insight> shown = TasteProfile.latestFirst(profile.sessions()).stream().filter(one -> ids.contains(one.id()))
                .sorted(Comparator.comparing(one -> ids.indexOf(one.id()))).toList();
        return views(shown, profile, caller);
    }

    private List<InsightView> views(List<Insight> insights, TasteProfile profile, Caller caller) {
        KnownWines wines = KnownWines.of(insights, List.of(), catalogue, caller.language());
        Map<UUID, InsightView.Chat> sources =
                chats.of(insights.stream().map(Insight::sessionId).distinct().toList(), caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.timeZone());
        return insights.stream().map(insight -> InsightView.of(insight, profile.former(insight), wines, sources, people,
                caller.language(), today)).toList();
    }

    /**
     * @throws ProblemException 404 when the account has no such insight
     */
    public void delete(UUID insightId, Caller caller) {
        if (!edits.remove(caller.id(), insightId)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "There is no such insight.");
        }
    }

    /** Nothing is learned later from messages written before this call, in chats not processed yet. */
    @Transactional
    void forgetAll(Caller caller) {
        edits.forgetAll(caller.id(), clock.instant());
        ratings.removeAll(caller.id());
    }

    @Transactional
    TasteProfileView setEnabled(boolean enabled, Caller caller) {
        edits.setEnabled(caller.id(), enabled, clock.instant());
        return show(caller);
    }

    private static List<Wine> liked(List<Insight> said, List<RatedWine> rated, KnownWines wines) {
        return Opinions.of(said, rated, wines).taste().likedWines().stream()
                .flatMap(id -> wines.find(id).stream())
                .toList();
    }
}
