package dev.sommelier.insight.learning;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.learning.Story.Note;
import dev.sommelier.insight.profile.SessionInsights;
import dev.sommelier.insight.profile.SessionInsights.LearnedBy;
import dev.sommelier.insight.profile.TasteProfile;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.sentence.People.Somebody;
import dev.sommelier.insight.sentence.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the taste profile holds after each story, against what it is expected to hold. */
final class MemoryEvaluation {

    /** Kinds of outcome that are not named by a note's {@code because}. */
    static final String RIGHT = "right";
    static final String MISSED = "missed";
    static final String FALSE = "false";
    static final String DUPLICATE = "duplicate";
    static final String HOLDER = "wrong holder";
    static final String TIME = "wrong time";
    static final String DEMAND = "wrong demand";
    static final String ECHO = "echo";
    static final String STALE = "stale";

    private record Outcome(Story story, String kind, String what, String note) {
    }

    private static final People PEOPLE = new People();

    private final List<Outcome> outcomes = new ArrayList<>();
    private final HouseInsightRules rules;
    private final String name;
    /** Whether the round's strangers were told to expect other people's tastes too; else those are not judged. */
    private final boolean othersTastes;

    MemoryEvaluation(HouseInsightRules rules, String name, List<Story> stories) {
        othersTastes = stories.stream().flatMap(story -> story.expect().stream()).anyMatch(Note::isOthersTaste);
        this.rules = rules;
        this.name = name;
        stories.forEach(this::judge);
    }

    private void judge(Story story) {
        Set<Note> found = new HashSet<>();
        for (Insight insight : kept(story).stream().filter(one -> othersTastes || one.isOwn() || !one.kind().isOfWine()).toList()) {
            String kind = kind(insight);
            String words = Story.words(insight.text(), insight.wineId());
            // "My husband hates red" is kept as a limit of his picks.
            boolean refusal = isRefusal(insight);
            Predicate<Note> meant = note -> note.isOf(kind, words)
                    || othersTastes && refusal && note.isOthersTaste() && note.isOf("disliked", words);
            Optional<Note> wanted = story.expect().stream().filter(meant)
                    .min(Comparator.comparing(note -> !holds(note, insight) || found.contains(note)));
            if (wanted.isPresent()) {
                Note note = wanted.get();
                String what = !found.add(note) ? DUPLICATE : !holds(note, insight) ? HOLDER
                        : !isWhen(note, insight, story) ? TIME : !demands(note, insight) ? DEMAND : RIGHT;
                add(story, kind, what, written(insight));
            } else if (story.may().stream().noneMatch(meant)) {
                add(story, kind, story.not().stream().filter(meant).map(Note::because).findFirst().orElse(FALSE), written(insight));
            }
        }
        story.expect().stream().filter(note -> !found.contains(note))
                .forEach(note -> add(story, note.kind(), MISSED, note.kind() + " " + note.text()));
    }

    /** As the person sees it, without what is said to be over. */
    private List<Insight> kept(Story story) {
        List<SessionInsights> sessions = new ArrayList<>();
        List<UUID> shown = List.of();
        for (ClosedSession chat : story.chats()) {
            List<UUID> before = shown;
            List<Insight> learned = InsightSanitizer.of(chat, rules.extract(chat, () -> before));
            shown = chat.lines().stream().map(ClosedSession.Line::wines).filter(wines -> !wines.isEmpty()).reduce((one, other) -> other)
                    .orElse(shown);
            sessions.add(0, SessionInsights.of(chat.id(), chat.closedAt(), LearnedBy.HOUSE, learned));
        }
        TasteProfile profile = new TasteProfile(true, sessions, TasteProfile.NEVER);
        return Stream.of(InsightKind.values()).flatMap(kind -> profile.insights(kind).stream()).filter(Insight::holds).toList();
    }

    private static boolean isRefusal(Insight insight) {
        return !insight.isOwn() && insight.detail().constraint() != null && insight.detail().constraint().is(Constraint.Type.NEVER);
    }

    private static boolean holds(Note note, Insight insight) {
        String holder = note.holder() == null || note.holder().equals("me") ? null : note.holder();
        return insight.kind() == InsightKind.EVENT || (Note.ANYBODY.equals(holder) ? !insight.isOwn()
                : Objects.equals(named(holder), named(insight.detail().holder())));
    }

    /** Both «тёща» and «свекровь» are a "mother-in-law", which stories call all of them. */
    private static String named(String holder) {
        return PEOPLE.find(holder).map(Somebody::en).orElse(holder);
    }

    private static boolean isWhen(Note note, Insight insight, Story story) {
        EventTime time = insight.time() == null ? null : insight.time().on(story.today());
        return note.state() == null || time != null && time.state().name().toLowerCase(Locale.ROOT).equals(note.state())
                && (note.from() == null || note.from().equals(time.from())) && (note.to() == null || note.to().equals(time.to()));
    }

    private static boolean demands(Note note, Insight insight) {
        var constraint = insight.detail().constraint();
        return note.type() == null || note.isOthersTaste() || constraint != null && note.types().contains(constraint.type().code())
                && (note.most() == null || constraint.most() != null
                && constraint.most().subtract(note.most()).abs().doubleValue() <= 0.05 * note.most().doubleValue());
    }

    private void add(Story story, String kind, String what, String note) {
        outcomes.add(new Outcome(story, kind, what, note));
    }

    private static String kind(Insight insight) {
        return insight.kind().code().replace("_wine", "");
    }

    private static String written(Insight insight) {
        return kind(insight) + " " + insight.text()
                + (insight.detail().holder() == null ? "" : " of " + insight.detail().holder())
                + (insight.time() == null ? "" : " " + insight.time());
    }

    long count(String what) {
        return outcomes.stream().filter(one -> one.what().equals(what)).count();
    }

    /** The share of what is remembered that is right: of the right person and time, and once. */
    double precision() {
        return share(outcomes.stream().filter(one -> !one.what().equals(MISSED)).toList());
    }

    /** The share of what is expected that is remembered right. */
    double recall() {
        long missed = outcomes.stream().filter(one -> Set.of(MISSED, HOLDER, TIME, DEMAND).contains(one.what())).count();
        return count(RIGHT) + missed == 0 ? 1 : (double) count(RIGHT) / (count(RIGHT) + missed);
    }

    private static double share(List<Outcome> some) {
        return some.isEmpty() ? 1 : (double) some.stream().filter(one -> one.what().equals(RIGHT)).count() / some.size();
    }

    String report() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "== %s: precision %.3f, recall %.3f", name, precision(), recall()));
        Map<String, int[]> counts = new TreeMap<>();
        outcomes.forEach(one -> {
            counts.computeIfAbsent(one.what(), any -> new int[2])[one.story().language() == Language.EN ? 0 : 1]++;
            counts.computeIfAbsent("  " + one.kind() + ", " + one.what(), any -> new int[2])
                    [one.story().language() == Language.EN ? 0 : 1]++;
        });
        lines.add(String.format(Locale.ROOT, "%-28s %5s %5s", "", "en", "ru"));
        counts.forEach((what, count) -> lines.add(String.format(Locale.ROOT, "%-28s %5d %5d", what, count[0], count[1])));
        lines.add("");
        outcomes.stream().filter(one -> !one.what().equals(RIGHT))
                .forEach(one -> lines.add(one.story().id() + "  " + one.what() + ": " + one.note()));
        return String.join("\n", lines) + "\n";
    }
}
