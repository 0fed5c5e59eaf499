package dev.sommelier.understanding.question;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.understanding.question.Fact.Cue;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of {@code sommelier/knowledge/*.csv}, found by the concepts of a question. A concept weighs the more, the
 * fewer facts use it (inverse document frequency); the cue whose matched concepts weigh most wins.
 */
@Singleton
public final class KnowledgeBase {

    public static final List<String> TOPICS = List.of("keeping", "service", "faults", "terms", "styles", "grapes",
            "places", "labels", "table", "health", "amounts", "buying");

    /** What a concept counts that was not said but follows from the wine meant. */
    private static final double IMPLIED = 0.6;
    /** What a concept of a single fact weighs, however many facts there are: the thresholds of a question rest on it. */
    private static final double RAREST = 6.48;
    /** The least weight of a concept that nearly every fact uses. */
    private static final double LEAST = 0.2;
    /** Concepts too common to select a fact. */
    private static final Set<String> GENERIC = Set.of("whatis", "wine", "bottle", "which", "howdo", "can");
    /** What is asked for; a fact that answers it goes before one that shares only the things spoken of. */
    private static final Set<String> ASKED = Set.of("howmany", "howlong", "why", "when", "where", "who", "difference", "same");
    private static final double ASKED_FACTOR = 1.25;
    /** Where something is met; a fact on the thing itself goes before: "what does brut on the label mean". */
    private static final Set<String> CIRCUMSTANCES = Set.of("label", "mean", "look", "true", "know", "howdo", "howto", "do",
            "should", "restaurant", "place", "good", "best", "better");
    private static final double OF_CIRCUMSTANCES = 0.4;

    /**
     * A fact and how well it fits.
     *
     * @param weight of the concepts found
     * @param share  of the cue's weight that was found, up to 1
     * @param found  the concepts found
     */
    public record Match(Fact fact, double weight, double share, Set<String> found, boolean unasked) {

        public int size() {
            return found.size();
        }

        public boolean isComplete() {
            return share > 0.999;
        }

        Match asUnasked() {
            return new Match(fact, weight, share, found, true);
        }

        double rank() {
            return weight * share * share;
        }
    }

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, List<Fact>> byConcept = new HashMap<>();

    public KnowledgeBase() {
        for (String topic : TOPICS) {
            CsvFile.read("sommelier/knowledge/" + topic + ".csv").forEach(row -> facts.add(Fact.of(row)));
        }
        for (Fact fact : facts) {
            fact.concepts().forEach(code -> byConcept.computeIfAbsent(code, any -> new ArrayList<>()).add(fact));
        }
    }

    public List<Fact> facts() {
        return facts;
    }

    public Fact fact(String code) {
        return facts.stream().filter(fact -> fact.code().equals(code)).findFirst().orElseThrow();
    }

    /**
     * The best fact, complete ones before others; empty when no concept is known.
     *
     * @param implied concepts of the wine meant, such as its colour
     */
    public Optional<Match> best(Set<String> said, Set<String> implied) {
        Set<Fact> candidates = new LinkedHashSet<>();
        said.forEach(code -> candidates.addAll(byConcept.getOrDefault(code, List.of())));
        return candidates.stream().flatMap(fact -> fact.cues().stream().map(cue -> match(fact, cue, said, implied)))
                .filter(match -> match.weight() > 0)
                .max(Comparator.comparing(Match::isComplete).thenComparing(Match::rank))
                .map(match -> match.isComplete() && isUnasked(match) ? match.asUnasked() : match);
    }

    /** Whether the same cue tells a question without its form. */
    private static boolean isUnasked(Match match) {
        return match.fact().cues().stream().anyMatch(cue -> cue.unasked() && match.found().equals(Set.copyOf(cue.concepts())));
    }

    /** Every fact that is found in full, the best first. */
    public List<Match> complete(Set<String> said) {
        Set<Fact> candidates = new LinkedHashSet<>();
        said.forEach(code -> candidates.addAll(byConcept.getOrDefault(code, List.of())));
        return candidates.stream().flatMap(fact -> fact.cues().stream().map(cue -> match(fact, cue, said, Set.of()))
                        .filter(Match::isComplete).max(Comparator.comparing(Match::rank)).stream())
                .sorted(Comparator.comparing(Match::rank).reversed()).toList();
    }

    private Match match(Fact fact, Cue cue, Set<String> said, Set<String> implied) {
        double all = 0;
        double found = 0;
        double weight = 0;
        Set<String> matched = new LinkedHashSet<>();
        boolean spoken = false;
        for (String code : cue.concepts()) {
            double one = weight(code);
            all += one;
            boolean isSaid = said.contains(code);
            if (isSaid || implied.contains(code)) {
                found += one;
                weight += isSaid ? ASKED.contains(code) ? ASKED_FACTOR * one : one : IMPLIED * one;
                matched.add(code);
                spoken |= isSaid;
            }
        }
        boolean circumstances = cue.concepts().stream().allMatch(code -> GENERIC.contains(code) || CIRCUMSTANCES.contains(code));
        return new Match(fact, spoken ? circumstances ? OF_CIRCUMSTANCES * weight : weight : 0, found / all, matched,
                cue.unasked());
    }

    /** How rare a concept is among the facts. */
    double weight(String code) {
        if (GENERIC.contains(code)) {
            return LEAST;
        }
        int uses = byConcept.getOrDefault(code, List.of()).size();
        return uses == 0 ? LEAST : Math.max(LEAST, RAREST * (1 - Math.log(uses) / Math.log(facts.size())));
    }
}
