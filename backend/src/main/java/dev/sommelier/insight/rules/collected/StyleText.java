package dev.sommelier.insight.rules.collected;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words a style with {@code styles.csv}: "dry white", "Chardonnay, oak", «сухое красное, Италия». */
public final class StyleText {

    private record Word(Trait trait, Set<String> codes, String en, String ru) {
    }

    private static final List<Trait> DESCRIBING = List.of(Trait.BODY, Trait.SWEETNESS, Trait.ACIDITY, Trait.TANNIN,
            Trait.KIND, Trait.COLOUR);
    private static final Map<Trait, Term> NAMES = new EnumMap<>(Map.of(
            Trait.GRAPE, Term.GRAPE, Trait.REGION, Term.REGION, Trait.COUNTRY, Term.COUNTRY, Trait.AROMA, Term.AROMA));
    private static final List<Trait> NAMING = List.of(Trait.GRAPE, Trait.REGION, Trait.COUNTRY, Trait.AROMA);
    private static final int MOST_NAMES = 3;

    private final Vocabulary vocabulary;
    private final List<Word> words = CsvFile.read("insight/styles.csv").stream()
            .map(row -> new Word(Trait.valueOf(row.getField("trait").toUpperCase(Locale.ROOT)),
                    Set.of(row.getField("code").split("\\+")), row.getField("en"), row.getField("ru"))).toList();

    public StyleText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public String of(Style style, Language language) {
        List<String> parts = new ArrayList<>();
        String describing = DESCRIBING.stream().filter(style.traits()::containsKey)
                .map(trait -> described(trait, style.traits().get(trait), language)).collect(Collectors.joining(" "));
        if (!describing.isEmpty()) {
            parts.add(describing);
        }
        NAMING.stream().filter(style.traits()::containsKey)
                .map(trait -> named(trait, style.traits().get(trait), language)).forEach(parts::add);
        return String.join(", ", parts);
    }

    /** A style and the name of wines it was said beside: "dry, Prosecco". */
    public String of(Style beside, String name, Language language) {
        return beside.isEmpty() ? name : of(beside, language) + ", " + name;
    }

    private String described(Trait trait, Set<String> codes, Language language) {
        return codes.stream().map(code -> known(trait, Set.of(code), language)).collect(Collectors.joining("/"));
    }

    private String named(Trait trait, Set<String> codes, Language language) {
        List<String> named = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(codes);
        words.stream().filter(word -> word.trait() == trait && left.containsAll(word.codes())).forEach(word -> {
            named.add(language.choose(word.en(), word.ru()));
            left.removeAll(word.codes());
        });
        left.stream().limit(MOST_NAMES).forEach(code -> named.add(vocabulary.word(NAMES.get(trait), code, language)));
        return String.join(", ", named);
    }

    private String known(Trait trait, Set<String> codes, Language language) {
        return words.stream().filter(word -> word.trait() == trait && word.codes().equals(codes)).findFirst()
                .map(word -> language.choose(word.en(), word.ru())).orElse(null);
    }
}
