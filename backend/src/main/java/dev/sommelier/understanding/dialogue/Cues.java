package dev.sommelier.understanding.dialogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cues found in a message, in the order of the message. */
public final class Cues {

    /**
     * @param from first token, inclusive
     * @param to   last token, exclusive
     */
    public record Found(DialogueCue cue, int from, int to) {

        boolean covers(int at) {
            return from <= at && at < to;
        }

        boolean isWithin(Found other) {
            return other.from <= from && to <= other.to;
        }
    }

    private final List<Found> all;

    Cues(List<Found> found) {
        List<Found> plain = found.stream().filter(one -> one.cue() == DialogueCue.PLAIN).toList();
        List<Found> lists = found.stream().filter(one -> one.cue() == DialogueCue.FIRST_LIST).toList();
        all = found.stream().filter(one -> !DialogueCue.ORDINALS.contains(one.cue()) || lists.stream().noneMatch(one::isWithin))
                .filter(one -> plain.stream().noneMatch(other -> one.isWithin(other)))
                .sorted(Comparator.comparingInt(Found::from)).toList();
    }

    public boolean has(DialogueCue cue) {
        return all.stream().anyMatch(found -> found.cue() == cue);
    }

    boolean hasAny(Collection<DialogueCue> cues) {
        return all.stream().anyMatch(found -> cues.contains(found.cue()));
    }

    public List<Found> of(DialogueCue cue) {
        return all.stream().filter(found -> found.cue() == cue).toList();
    }

    public List<Found> of(Set<DialogueCue> cues) {
        return all.stream().filter(found -> cues.contains(found.cue())).toList();
    }

    /** Whether a token belongs to any cue. */
    boolean holds(int at) {
        return all.stream().anyMatch(found -> found.covers(at));
    }

    /** The widest match of any of the cues, the earlier one among equals; null when there is none. */
    DialogueCue widest(Collection<DialogueCue> cues) {
        return all.stream().filter(found -> cues.contains(found.cue()))
                .max(Comparator.comparingInt(found -> found.to() - found.from())).map(Found::cue).orElse(null);
    }

    /** Whether each token from {@code from} on, up to {@code to}, belongs to one of the cues. */
    boolean cover(int from, int to, Set<DialogueCue> cues, Set<Integer> besides) {
        Set<Integer> covered = of(cues).stream()
                .flatMap(found -> IntStream.range(found.from(), found.to()).boxed())
                .collect(Collectors.toSet());
        covered.addAll(besides);
        return IntStream.range(from, to).allMatch(covered::contains);
    }
}
