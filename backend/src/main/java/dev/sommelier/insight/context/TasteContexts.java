package dev.sommelier.insight.context;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.PastGreetings;
import dev.sommelier.chat.message.Role;
import dev.sommelier.chat.message.Turn;
import dev.sommelier.chat.voice.ReplyContext;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.learning.LastExchanges;
import dev.sommelier.insight.learning.UnlearnedSessions;
import dev.sommelier.insight.learning.UnlearnedSessions.Unlearned;
import dev.sommelier.insight.profile.KnownWines;
import dev.sommelier.insight.profile.Opinions;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.profile.TasteProfileRepository;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.wine.ranking.WineCatalogue;
import dev.sommelier.wine.rating.RatedWine;
import dev.sommelier.wine.rating.Ratings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final People people;

    protected TasteContexts(TasteProfileRepository profiles, Ratings ratings, WineCatalogue catalogue,
            PastGreetings greetings, UnlearnedSessions unlearned, People people) {
        this.profiles = profiles;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.greetings = greetings;
        this.unlearned = unlearned;
        this.people = people;
    }

    /** {@link TasteContext#NONE} in a private session, and while the person has switched remembering off. */
    public TasteContext of(ReplyContext context) {
        List<String> said = Stream.of(context.earlier(), context.turns()).flatMap(List::stream)
                .filter(turn -> turn.role() == Role.USER).map(Turn::text).toList();
        return context.isPrivate() ? TasteContext.NONE : of(context.accountId(), context.language(), said);
    }

    /** The greetings of earlier sessions, the latest first; none in a private session. */
    public List<String> greetings(ReplyContext context) {
        return context.isPrivate() ? List.of()
                : greetings.before(context.sessionId(), context.accountId(), GREETINGS);
    }

    /** The days on which greetings mentioned these events, by event; none in a private session. */
    public Map<UUID, List<LocalDate>> daysMentioned(List<Insight> events, ReplyContext context) {
        Optional<Instant> since = events.stream().map(Insight::learnedAt).min(Comparator.naturalOrder());
        if (context.isPrivate() || since.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<LocalDate>> days = new HashMap<>();
        greetings.mentions(context.accountId(), events.stream().map(Insight::id).toList(), since.get())
                .forEach((id, times) -> days.put(id, times.stream()
                        .map(time -> LocalDate.ofInstant(time, context.now().getZone())).toList()));
        return days;
    }

    /**
     * {@link TasteContext#NONE} while the person has switched remembering off.
     *
     * @param messages the person's messages of the session, which tell for whom it is
     */
    @Transactional
    public TasteContext of(UUID accountId, Language language, List<String> messages) {
        List<UUID> closed = unlearned.idsOf(accountId);
        TasteProfile profile = profiles.lastOf(accountId, SESSIONS_REMEMBERED, Opinions.SURE_ENOUGH);
        if (!profile.enabled()) {
            return TasteContext.NONE;
        }
        List<Unlearned> fresh = unlearned.read(closed, profile);
        return context(lastSessions(fresh, profile), ratings.of(accountId), language, justLeft(fresh),
                people.mentionedIn(messages), Recipients.of(messages, people));
    }

    /** The last sessions that taught something, those included whose job has not run yet. */
    private static List<SessionInsights> lastSessions(List<Unlearned> fresh, TasteProfile profile) {
        Stream<SessionInsights> told = fresh.stream().map(Unlearned::insights)
                .filter(session -> session.all().stream().anyMatch(Opinions::isSure));
        List<SessionInsights> all = Stream.concat(told, profile.sessions().stream())
                .sorted(Comparator.comparing(SessionInsights::closedAt).reversed())
                .toList();
        Set<UUID> last = all.stream().filter(session -> session.by() != LearnedBy.PERSON)
                .filter(session -> session.all().stream().anyMatch(Opinions::isSure))
                .limit(SESSIONS_REMEMBERED).map(SessionInsights::sessionId).collect(Collectors.toSet());
        return all.stream()
                .map(session -> session.by() == LearnedBy.PERSON || last.contains(session.sessionId()) ? session
                        : session.onlyConstraints())
                .toList();
    }

    private String justLeft(List<Unlearned> fresh) {
        return fresh.stream().map(Unlearned::session)
                .max(Comparator.comparing(ClosedSession::closedAt))
                .map(session -> LastExchanges.of(session, catalogue))
                .orElse("");
    }

    private TasteContext context(List<SessionInsights> sessions, List<RatedWine> rated, Language language,
            String justLeft, Set<String> present, Set<String> recipients) {
        List<Insight> said = TasteProfile.latestFirst(sessions).stream().filter(Opinions::isSure).toList();
        KnownWines wines = KnownWines.of(said, rated, catalogue, language);
        Opinions opinions = Opinions.of(said, rated, wines);
        Opinions theirs = Opinions.ofOthers(said, recipients);
        List<Insight> events = CurrentEvents.of(InsightKind.EVENT.of(said));
        List<Insight> foods = standing(said, InsightKind.FOOD, present);
        List<Insight> constraints = standing(said, InsightKind.CONSTRAINT, present);
        Stream<Insight> all = Stream.of(opinions.all(), theirs.all(), events, foods, constraints).flatMap(List::stream);
        return new TasteContext(opinions.liked(), opinions.disliked(), events, foods, constraints, opinions.with(theirs).taste(),
                TasteContextText.of(all, wines), justLeft);
    }

    /** The latest of each subject, if it holds and is the person's own or of somebody mentioned. */
    private static List<Insight> standing(List<Insight> said, InsightKind kind, Set<String> present) {
        Set<Object> subjects = new HashSet<>();
        return kind.of(said).stream()
                .filter(insight -> subjects.add(insight.subject()))
                .filter(Insight::holds)
                .filter(insight -> insight.isOwn() || present.contains(insight.detail().holder()))
                .toList();
    }
}
