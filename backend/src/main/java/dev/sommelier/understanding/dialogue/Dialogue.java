package dev.sommelier.understanding.dialogue;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a session has shown and settled so far.
 *
 * @param lists   every list of wines, the latest last
 * @param focus   the list that "the second" counts in
 * @param subject the wine talked about last, which "it" means; or null
 * @param chosen  the wines decided on, the latest last
 * @param pending what was asked about a wine that is still to be told apart, or null
 * @param stated   all that was wanted and refused in the session, whether it still holds or not
 */
public record Dialogue(
        List<ShownList> lists, ShownList focus, Wine subject, List<ChosenWine> chosen, DialogueCue pending,
        Map<Dimension, Facet> stated) {

    public static final Dialogue NONE =
            new Dialogue(List.of(), ShownList.NONE, null, List.of(), null, Map.of());

    public ShownList latest() {
        return lists.isEmpty() ? ShownList.NONE : lists.get(lists.size() - 1);
    }

    public boolean hasShown() {
        return !lists.isEmpty();
    }

    /** Every wine shown, without repetition. */
    public List<Wine> allShown() {
        return lists.stream().flatMap(list -> list.wines().stream()).distinct().toList();
    }

    /** The list a wine was shown in last. */
    public Optional<ShownList> listOf(Wine wine) {
        return lists.stream().filter(list -> list.wines().contains(wine)).reduce((first, last) -> last);
    }

    public Dialogue showing(String request, Wish wish, List<Wine> wines) {
        ShownList list = new ShownList(request, wish, wines);
        List<ShownList> more = Stream.concat(lists.stream(), Stream.of(list)).toList();
        return new Dialogue(more, list, wines.size() == 1 ? wines.get(0) : null, chosen, null, stated);
    }

    public Dialogue hearing(Reading reading) {
        Map<Dimension, Facet> all = new EnumMap<>(Dimension.class);
        all.putAll(stated);
        reading.facets().forEach((dimension, facet) -> all.merge(dimension, facet, Dialogue::both));
        return new Dialogue(lists, focus, subject, chosen, pending, Map.copyOf(all));
    }

    /** The state after a follow-up was answered. */
    public Dialogue after(FollowUp followUp) {
        Wine now = followUp.wines().size() == 1 ? followUp.wines().get(0) : subject;
        ShownList list = followUp.list().isEmpty() ? focus : followUp.list();
        if (followUp.kind() != FollowUp.Kind.CHOICE || followUp.wines().isEmpty()) {
            DialogueCue open = followUp.kind() == FollowUp.Kind.WHICH ? followUp.topic() : null;
            return new Dialogue(lists, list, now, chosen, open, stated);
        }
        List<ChosenWine> more = Stream.concat(
                chosen.stream().filter(before -> !before.list().equals(list)),
                followUp.wines().stream().map(wine -> new ChosenWine(wine, list))).toList();
        return new Dialogue(lists, list, now, more, null, stated);
    }

    /** The same after a reply that singles a wine out, as "I would take the second" does; a comparison does not. */
    private Dialogue singled(Wine wine) {
        return new Dialogue(lists, focus, wine, chosen, pending, stated);
    }

    public Dialogue talkingOf(String reply) {
        boolean listed = reply.contains("\n");
        return listed ? this : focus.wines().stream().filter(wine -> place(reply, wine) >= 0)
                .min(Comparator.comparingInt(wine -> place(reply, wine))).map(this::singled).orElse(this);
    }

    private static int place(String reply, Wine wine) {
        return Arrays.stream(Language.values()).mapToInt(language -> reply.indexOf(wine.name(language)))
                .filter(at -> at >= 0).min().orElse(-1);
    }

    /** The same with another list in focus. */
    public Dialogue focusing(ShownList list) {
        return new Dialogue(lists, list, null, chosen, null, stated);
    }

    private static Facet both(Facet before, Facet later) {
        return new Facet(union(before.wanted(), later.wanted()), union(before.refused(), later.refused()));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
