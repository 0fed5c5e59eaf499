package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The wines shown that a message points at: by ordinal, by name, or by what tells one from the others, as "the Italian one"
 * and «та, что из Грузии».
 */
final class References {

    private static final Set<Dimension> TELLING = Set.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION);
    private static final int REACH = 3;
    private static final Set<String> FIRSTS = Set.of("first", "первые", "первых", "первым", "первыми");
    private static final Set<String> LASTS = Set.of("last", "other", "latter", "последние", "последних", "другие", "других");
    private static final Set<String> TWO = Set.of("two", "2", "couple", "два", "двух", "двумя", "пару");
    private static final Set<String> JOINING = Set.of("or", "and", "vs", "и", "или", "от", "с");
    private static final Map<String, Integer> NUMERALS = Map.of("one", 0, "two", 1, "three", 2, "раз", 0, "один", 0, "два", 1,
            "три", 2);
    private static final Set<String> DENYING = Set.of("non", "not", "не");

    private final List<Token> tokens;
    private final Cues cues;
    private final List<Mention> mentions;
    private final ShownList list;
    private final Dialogue dialogue;
    private final Set<Wine> wines = new LinkedHashSet<>();
    private final Set<Integer> positions = new HashSet<>();
    private boolean hasOrdinal;
    private boolean meansAll;
    private boolean byDigits;

    /**
     * @param named wines shown whose name, or a part that tells it from the others, stands in the message
     */
    References(List<Token> tokens, Cues cues, List<Mention> mentions, List<Wine> named, ShownList list,
            Dialogue dialogue) {
        this.tokens = tokens;
        this.cues = cues;
        this.mentions = mentions;
        this.list = list;
        this.dialogue = dialogue;
        if (!list.isEmpty()) {
            ordinals();
            hasOrdinal = !wines.isEmpty();
            if (!hasOrdinal || cues.has(DialogueCue.COMPARE)) {
                wines.addAll(named);
            }
            if (wines.isEmpty()) {
                PointedTraits traits = new PointedTraits(tokens, mentions, list, dialogue);
                wines.addAll(traits.wines());
                positions.addAll(traits.positions());
                meansAll = traits.meanAll();
            }
        }
    }

    /** The wines pointed at; empty when none is told from the others. */
    List<Wine> wines() {
        return List.copyOf(wines);
    }

    boolean isTold() {
        return !wines.isEmpty();
    }

    /** Whether a wine is told by its place in the list, and not only by words that a wish may hold as well. */
    boolean hasOrdinal() {
        return hasOrdinal;
    }

    /** Whether its numbers are places in the list and no amounts: "what is the difference between 1 and 3". */
    boolean countsByDigits() {
        return byDigits;
    }

    /** Whether it points by a quality that all wines of the list share. */
    boolean meansAll() {
        return meansAll;
    }

    ShownList meant() {
        return list;
    }

    /** The list the wines are of. */
    ShownList list() {
        Wine first = wines.isEmpty() ? null : wines.iterator().next();
        return first == null || list.wines().contains(first) ? list : dialogue.listOf(first).orElse(list);
    }

    /** The tokens that point. */
    Set<Integer> positions() {
        return positions;
    }

    private void ordinals() {
        Map<DialogueCue, Integer> places = new EnumMap<>(DialogueCue.class);
        places.put(DialogueCue.FIRST, 0);
        places.put(DialogueCue.SECOND, 1);
        places.put(DialogueCue.THIRD, 2);
        List<Cues.Found> found = new ArrayList<>(cues.of(DialogueCue.ORDINALS));
        int corrected = cues.of(DialogueCue.CORRECT).stream().mapToInt(Cues.Found::from)
                .filter(at -> found.stream().anyMatch(one -> one.from() > at)).max().orElse(-1);
        if (!cues.has(DialogueCue.COMPARE)) {
            found.removeIf(one -> one.from() < corrected);
        }
        pairs();
        found.removeIf(this::isAdverb);
        for (Cues.Found one : found) {
            int last = list.wines().size() - 1;
            add(one, one.cue() == DialogueCue.LAST ? last : places.get(one.cue()));
        }
        if (found.isEmpty() || cues.has(DialogueCue.COMPARE)) {
            digits();
        }
        if (found.isEmpty() && cues.has(DialogueCue.COMPARE)) {
            numerals();
        }
        if (cues.has(DialogueCue.BOTH) && wines.isEmpty() && list.wines().size() == 2) {
            wines.addAll(list.wines());
        }
    }

    /** "The first two", «последние два». */
    private void pairs() {
        int size = list.wines().size();
        for (int at = 0; at + 1 < tokens.size() && size > 2; at++) {
            boolean pair = TWO.contains(tokens.get(at + 1).text());
            int from = pair && FIRSTS.contains(tokens.get(at).text()) ? 0
                    : pair && LASTS.contains(tokens.get(at).text()) ? size - 2 : -1;
            if (from >= 0) {
                wines.addAll(list.wines().subList(from, from + 2));
            }
        }
    }

    /** Whether it tells of a course, and of none of the wines: "there will be crab cakes first". */
    private boolean isAdverb(Cues.Found ordinal) {
        return ordinal.cue() == DialogueCue.FIRST && tokens.get(ordinal.from()).is("first")
                && mentions.stream().anyMatch(m -> m.is(Dimension.DISH) && m.to() == ordinal.from());
    }

    /** "1 why", "2 it is", "compare 1 and 3": a short message with small numbers means wines by them. */
    private void digits() {
        long words = tokens.stream().filter(token -> !token.is(Token.Type.STOP)).count();
        List<Integer> numbers = IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).is(Token.Type.NUMBER)).boxed().toList();
        boolean small = numbers.stream().allMatch(at -> tokens.get(at).text().matches("[1-3]"))
                && mentions.stream().noneMatch(m -> m.is(Dimension.CURRENCY) || m.is(Dimension.UNIT));
        boolean opens = !numbers.isEmpty() && numbers.get(0) == 0 && words <= 2 * REACH && cues.has(DialogueCue.TAKE);
        boolean one = numbers.size() == 1 && (words <= REACH + 1 || opens);
        boolean compared = cues.has(DialogueCue.COMPARE) || numbers.size() == 2 && (cues.has(DialogueCue.PICK)
                || numbers.get(1) == numbers.get(0) + 2 && JOINING.contains(tokens.get(numbers.get(0) + 1).text()));
        if (small && !cues.has(DialogueCue.BOTTLES) && (one || compared && words <= 3 * REACH)) {
            byDigits = true;
            numbers.forEach(at -> add(new Cues.Found(DialogueCue.FIRST, at, at + 1),
                    Integer.parseInt(tokens.get(at).text()) - 1));
        }
    }

    /** "Compare one and two". */
    private void numerals() {
        List<Integer> at = IntStream.range(0, tokens.size()).filter(i -> NUMERALS.containsKey(tokens.get(i).text())).boxed()
                .toList();
        if (at.size() > 1) {
            at.forEach(i -> add(new Cues.Found(DialogueCue.FIRST, i, i + 1), NUMERALS.get(tokens.get(i).text())));
        }
    }

    private void add(Cues.Found ordinal, int place) {
        IntStream.range(ordinal.from(), ordinal.to()).forEach(positions::add);
        Mention kind = mentions.stream().filter(m -> TELLING.contains(m.dimension()) && !m.is(Dimension.SWEETNESS))
                .filter(m -> m.from() >= ordinal.to() && m.from() <= ordinal.to() + 1 && !isDenied(m)).findFirst().orElse(null);
        ShownList meant = list;
        boolean other = kind != null && place < list.wines().size() && !WineTraits.has(list.wines().get(place), kind);
        if (other) {
            meant = dialogue.lists().stream()
                    .filter(one -> place < one.wines().size() && WineTraits.has(one.wines().get(place), kind))
                    .reduce((before, last) -> last).orElse(list);
        }
        if (place >= 0 && place < meant.wines().size()) {
            wines.add(meant.wines().get(place));
        }
    }

    /** Whether the trait is what the wine is not: "the non-Italian ones". */
    private boolean isDenied(Mention mention) {
        return IntStream.range(Math.max(0, mention.from() - 2), mention.from()).anyMatch(at -> DENYING.contains(tokens.get(at).text()));
    }
}
