package dev.sommelier.insight.profile;

import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Merges what several chats told about one event: "the wedding was lovely" is said of "my daughter's wedding" that an
 * earlier chat knew the day of.
 */
final class EventNotes {

    private static final Pattern OWN = Pattern.compile(" (my|our|мой|моя|мое|моего|моей|наш|наша|нашу|нашей|у меня|у нас) ");

    /** «Поездка в Кахетию» and «Кахетия» name one place. */
    private static final Pattern CASE = Pattern.compile("(?<=[а-я]{3})[аеиоуыэюяьй]+$");

    private EventNotes() {
    }

    /** @param told the latest first, each subject once */
    static List<Insight> merged(List<Insight> told) {
        List<Insight> merged = new ArrayList<>();
        for (Insight event : told) {
            int at = IntStream.range(0, merged.size()).filter(i -> isSame(merged.get(i), event)).findFirst().orElse(-1);
            if (at < 0) {
                merged.add(event);
            } else {
                merged.set(at, joined(merged.get(at), event));
            }
        }
        return List.copyOf(merged);
    }

    /** Whether two are one event, of which one note says more: "wedding" and "daughter's wedding". */
    static boolean isSame(Insight one, Insight other) {
        if (one.kind() != InsightKind.EVENT || other.kind() != InsightKind.EVENT || !one.holds() || !other.holds()) {
            return false;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.equals(others)) {
            return true;
        }
        Insight less = words.size() < others.size() ? one : other;
        boolean part = words.containsAll(others) || others.containsAll(words);
        boolean own = less.detail().quote() != null && OWN.matcher(PlainWords.normalised(less.detail().quote())).find();
        return part && !own && days(one, other);
    }

    /** Two of different days are two events. */
    private static boolean days(Insight one, Insight other) {
        EventTime first = one.time();
        EventTime second = other.time();
        return first == null || second == null || first.from() == null || second.from() == null
                || !first.to().isBefore(second.from()) && !second.to().isBefore(first.from());
    }

    private static Insight joined(Insight later, Insight earlier) {
        Insight named = earlier.text().length() > later.text().length() ? later.called(earlier.text()) : later;
        return withDays(named, earlier);
    }

    /** Takes over the earlier days when the later insight has none and the event was not cancelled. */
    static Insight withDays(Insight later, Insight earlier) {
        EventTime now = later.time();
        EventTime then = earlier.time();
        boolean lacks = now != null && now.from() == null && now.state() != EventTime.State.CANCELLED
                && then != null && then.from() != null;
        return lacks ? later.at(new EventTime(now.state(), then.from(), then.to())) : later;
    }

    private static Set<String> words(Insight event) {
        return Stream.of(PlainWords.normalised(event.text()).strip().split(" ")).map(word -> CASE.matcher(word).replaceAll(""))
                .collect(Collectors.toSet());
    }
}
