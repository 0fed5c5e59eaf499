package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.dialogue.Dialogue;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words the tastes that a person has stated. */
final class FacetText {

    private static final int FEW = 4;
    private static final List<Dimension> TOLD = List.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS, Dimension.BODY,
            Dimension.ACIDITY, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION, Dimension.DISH, Dimension.OCCASION);
    /** The aromas that oak is stated as. */
    private static final Set<String> OAK = Set.of("vanilla", "toast", "cedar");

    private final Templates templates;
    private final Phrases phrases;

    FacetText(Templates templates, Phrases phrases) {
        this.templates = templates;
        this.phrases = phrases;
    }

    String refused(Dialogue dialogue, Language language) {
        List<String> all = new ArrayList<>();
        boolean soft = dialogue.stated().getOrDefault(Dimension.TANNIN, Facet.NONE).refused().contains("high")
                || dialogue.stated().getOrDefault(Dimension.TANNIN, Facet.NONE).wanted().contains("low");
        if (soft) {
            all.add(language.choose("firm tannin", "терпкие танины"));
        }
        Map<Dimension, Facet> rest = new EnumMap<>(Dimension.class);
        rest.putAll(dialogue.stated());
        rest.remove(Dimension.TANNIN);
        String others = tastes(rest, Facet::refused, language);
        if (!others.isEmpty()) {
            all.add(others);
        }
        return String.join(", ", all);
    }

    String tastes(Map<Dimension, Facet> facets, Function<Facet, Set<String>> side, Language language) {
        Map<Dimension, Facet> plain = new EnumMap<>(Dimension.class);
        plain.putAll(facets);
        List<String> words = new ArrayList<>();
        for (Dimension felt : List.of(Dimension.TANNIN, Dimension.ACIDITY)) {
            side.apply(plain.getOrDefault(felt, Facet.NONE)).stream().limit(1)
                    .map(code -> "opinion." + EnumCode.of(felt) + "_" + code).filter(templates::has)
                    .map(key -> templates.words(key, language)).forEach(words::add);
            plain.remove(felt);
        }
        Set<String> aromas = side.apply(plain.getOrDefault(Dimension.AROMA, Facet.NONE));
        if (aromas.containsAll(OAK)) {
            words.add(templates.words("opinion.oak", language));
        } else {
            aromas.stream().limit(FEW).map(code -> phrases.word(Term.AROMA, code, language)).forEach(words::add);
        }
        String others = words(plain, side, language);
        return Stream.concat(words.stream(), Stream.of(others).filter(text -> !text.isEmpty())).collect(Collectors.joining(", "));
    }

    private String words(Map<Dimension, Facet> stated, Function<Facet, Set<String>> side, Language language) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : TOLD) {
            side.apply(stated.getOrDefault(dimension, Facet.NONE)).stream()
                    .map(code -> word(dimension, code, language)).filter(word -> !word.isEmpty()).limit(FEW).forEach(words::add);
        }
        return String.join(", ", words);
    }

    String word(Dimension dimension, String code, Language language) {
        return switch (dimension) {
            case GRAPE -> phrases.grape(code, language);
            case COUNTRY -> phrases.place(Term.COUNTRY, code, language);
            case REGION -> phrases.place(Term.REGION, code, language);
            case DISH -> phrases.dishes(List.of(code), language);
            case OCCASION -> phrases.occasions(List.of(code), language);
            default -> phrases.style(dimension, code, language);
        };
    }
}
