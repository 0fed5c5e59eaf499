package dev.sommelier.insight.sentence;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Groups style words into styles: "dry white and red" is two styles, "dry, crisp whites" one. */
public final class StyleReader {

    /**
     * A word for a style and where it stands.
     *
     * @param to   exclusive
     * @param name when it is what certain wines are called, else null
     */
    public record StyleWord(Map<Trait, Set<String>> traits, int from, int to, BilingualName name) {

        private static final Set<Trait> ADJECTIVES =
                EnumSet.of(Trait.SWEETNESS, Trait.BODY, Trait.ACIDITY, Trait.TANNIN, Trait.AROMA);

        StyleWord(Map<Trait, Set<String>> traits, int from, int to) {
            this(traits, from, to, null);
        }

        StyleWord called(BilingualName other) {
            return new StyleWord(traits, from, to, other);
        }

        /** Whether it only describes: "crisp", and not "Riesling" or "whites". */
        boolean isAdjective() {
            return (name == null || !traits.isEmpty()) && ADJECTIVES.containsAll(traits.keySet());
        }
    }

    /** Words that together mean one style: "dry Italian red", "Prosecco". */
    public record StylePhrase(List<StyleWord> words) {

        public Style style() {
            return StyleReader.whole(words);
        }

        /** The one name that was said for the style, or null. */
        public BilingualName name() {
            List<BilingualName> names = words.stream().map(StyleWord::name).filter(name -> name != null).distinct().toList();
            return names.size() == 1 ? names.get(0) : null;
        }

        /** The style without the words that are a name. */
        public Style beside() {
            return StyleReader.whole(words.stream().filter(word -> word.name() == null).toList());
        }
    }

    private static final Map<Dimension, Trait> TRAITS = Map.of(
            Dimension.COLOUR, Trait.COLOUR, Dimension.KIND, Trait.KIND, Dimension.SWEETNESS, Trait.SWEETNESS,
            Dimension.BODY, Trait.BODY, Dimension.ACIDITY, Trait.ACIDITY, Dimension.TANNIN, Trait.TANNIN,
            Dimension.GRAPE, Trait.GRAPE, Dimension.COUNTRY, Trait.COUNTRY, Dimension.REGION, Trait.REGION,
            Dimension.AROMA, Trait.AROMA);
    private static final Set<Trait> ORIGINS = EnumSet.of(Trait.COUNTRY, Trait.REGION);
    private static final Set<String> ESPECIALLY = Set.of("especially", "particularly", "mostly", "preferably", "ideally", "особенно",
            "преимущественно", "желательно");
    private static final Set<String> JOINING = Set.of("and", "or", "nor", "и", "или", "ни", "либо", "но", "but", "а");

    private StyleReader() {
    }

    public static List<StyleWord> words(List<Mention> mentions) {
        Map<Integer, StyleWord> words = new TreeMap<>();
        for (Mention mention : mentions) {
            Trait trait = TRAITS.get(mention.dimension());
            if (trait != null) {
                words.computeIfAbsent(mention.from(),
                                from -> new StyleWord(new EnumMap<>(Trait.class), from, mention.to()))
                        .traits().computeIfAbsent(trait, any -> new LinkedHashSet<>()).add(code(trait, mention.code()));
            }
        }
        return List.copyOf(words.values());
    }

    /** Maps a request's code to a style's: "smooth" has a range of its own there. */
    private static String code(Trait trait, String code) {
        return trait == Trait.TANNIN && code.equals("1-3") ? "low" : code;
    }

    /**
     * @param together whether separated adjectives describe one wine, as in likes; else each is a dislike of its own
     */
    public static List<StylePhrase> phrases(List<StyleWord> words, List<Token> tokens, boolean together) {
        List<StylePhrase> phrases = new ArrayList<>();
        List<StyleWord> said = new ArrayList<>();
        Map<Trait, Set<String>> current = new EnumMap<>(Trait.class);
        StyleWord before = null;
        for (StyleWord word : words) {
            if (before != null && !joins(current, before, word, tokens, together)) {
                phrases.add(new StylePhrase(List.copyOf(said)));
                said.clear();
                current = new EnumMap<>(Trait.class);
            }
            add(current, word);
            said.add(word);
            before = word;
        }
        if (!said.isEmpty()) {
            phrases.add(new StylePhrase(List.copyOf(said)));
        }
        return phrases;
    }

    /** All words as one style. */
    public static Style whole(List<StyleWord> words) {
        Map<Trait, Set<String>> traits = new EnumMap<>(Trait.class);
        words.forEach(word -> add(traits, word));
        return traits.isEmpty() ? Style.NONE : new Style(traits);
    }

    private static void add(Map<Trait, Set<String>> style, StyleWord word) {
        word.traits().forEach(
                (trait, codes) -> style.computeIfAbsent(trait, any -> new LinkedHashSet<>()).addAll(codes));
    }

    private static boolean joins(
            Map<Trait, Set<String>> current, StyleWord before, StyleWord word, List<Token> tokens, boolean together) {
        // "Buttery, oaky Chardonnay" has both.
        boolean conflict = word.traits().entrySet().stream().filter(entry -> entry.getKey() != Trait.AROMA).anyMatch(entry ->
                current.containsKey(entry.getKey()) && !current.get(entry.getKey()).equals(entry.getValue()));
        if (conflict || before.name() != null && word.name() != null && !before.name().equals(word.name())) {
            return false;
        }
        boolean apart = false;
        // "Malbec, especially from Argentina" is one style.
        boolean only = false;
        boolean origin = !word.traits().isEmpty() && ORIGINS.containsAll(word.traits().keySet());
        for (Token token : tokens.subList(before.to(), word.from())) {
            apart |= token.is(Token.Type.STOP) || JOINING.contains(token.text());
            only |= token.is("only") || token.is("только") || origin && ESPECIALLY.contains(token.text());
        }
        boolean adjectivesSoFar = new StyleWord(current, 0, 0, before.name()).isAdjective();
        return !apart || only || together && (word.isAdjective() || adjectivesSoFar);
    }
}
