package dev.sommelier.insight.context;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.PastGreetings;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.learning.LastExchanges;
import dev.sommelier.insight.learning.UnlearnedSessions;
import dev.sommelier.insight.learning.UnlearnedSessions.Unlearned;
import dev.sommelier.insight.profile.KnownWines;
import dev.sommelier.insight.profile.Opinions;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what the sommelier is told about the person it answers. */
@ApplicationScoped
public class TasteContexts {

    static final int SESSIONS_REMEMBERED = 5;

    private static final int GREETINGS = 5;

    private final TasteProfileRepository profiles;
    private final Ratings ratings;
    private final WineCatalogue catalogue;
    private final PastGreetings greetings;
    private final UnlearnedSessions unlearned;

    @Inject
    protected TasteContexts(TasteProfileRepository profiles, Ratings ratings, WineCatalogue catalogue,
            PastGreetings greetings, UnlearnedSessions unlearned) {
        this.profiles = profiles;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.greetings = greetings;
        this.unlearned = unlearned;
    }

    /** {@link TasteContext#NONE} in a private session, and while the person has switched remembering off. */
    public TasteContext of(ReplyContext context) {
        return context.isPrivate() ? TasteContext.NONE : of(context.accountId(), context.language());
    }

    /** The greetings of earlier sessions, the latest first; none in a private session. */
    public List<String> greetings(ReplyContext context) {
        return context.isPrivate() ? List.of()
                : greetings.before(context.sessionId(), context.accountId(), GREETINGS);
    }

    /** {@link TasteContext#NONE} while the person has switched remembering off. */
    @Transactional
    public TasteContext of(UUID accountId, Language language) {
        TasteProfile profile = profiles.lastOf(accountId, SESSIONS_REMEMBERED, Opinions.SURE_ENOUGH);
        if (!profile.enabled()) {
            return TasteContext.NONE;
        }
        List<Unlearned> fresh = unlearned.of(accountId, profile);
        return context(lastSessions(fresh, profile), ratings.of(accountId), language, justLeft(fresh));
    }

    /** The last sessions that taught something, those included whose job has not run yet. */
    private static List<SessionInsights> lastSessions(List<Unlearned> fresh, TasteProfile profile) {
        Stream<SessionInsights> told = fresh.stream().map(Unlearned::insights)
                .filter(session -> session.all().stream().anyMatch(Opinions::isSure));
        return Stream.concat(told, profile.sessions().stream())
                .sorted(Comparator.comparing(SessionInsights::closedAt).reversed())
                .limit(SESSIONS_REMEMBERED)
                .toList();
    }

    private String justLeft(List<Unlearned> fresh) {
        return fresh.stream().map(Unlearned::session)
                .max(Comparator.comparing(ClosedSession::closedAt))
                .map(session -> LastExchanges.of(session, catalogue))
                .orElse("");
    }

    private TasteContext context(List<SessionInsights> sessions, List<RatedWine> rated, Language language,
            String justLeft) {
        List<Insight> said = sessions.stream()
                .flatMap(session -> session.all().stream())
                .filter(Opinions::isSure)
                .toList();
        KnownWines wines = KnownWines.of(said, rated, catalogue, language);
        Opinions opinions = Opinions.of(said, rated, wines);
        List<Insight> events = CurrentEvents.of(of(said, InsightKind.EVENT));
        List<Insight> foods = of(said, InsightKind.FOOD);
        Stream<Insight> all = Stream.of(opinions.all(), events, foods).flatMap(List::stream);
        return new TasteContext(
                opinions.liked(), opinions.disliked(), events, foods, opinions.taste(), TasteContextText.of(all, wines),
                justLeft);
    }

    private static List<Insight> of(List<Insight> insights, InsightKind kind) {
        return insights.stream().filter(insight -> insight.kind() == kind).toList();
    }
}
