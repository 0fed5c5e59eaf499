package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.message.Relative;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Words how wines compare, and whether they have a trait, from the fields of the catalogue. */
public final class TraitAnswers {

    private final FieldAnswers fields;

    TraitAnswers(FieldAnswers fields) {
        this.fields = fields;
    }

    public String comparison(Dimension dimension, String code, List<Wine> wines, Dimension otherDimension, String otherCode,
            List<Wine> others, Set<Relative> relatives, Situation situation) {
        Language language = situation.language();
        String one = fields.name(dimension, code, wines, language);
        String other = fields.name(otherDimension, otherCode, others, language);
        String verdict = relatives.stream().map(relative -> measure(relative)).flatMap(Optional::stream).findFirst()
                .map(measure -> {
            double difference = FieldAnswers.mean(wines, measure) - FieldAnswers.mean(others, measure);
            return difference == 0 ? fields.say("question.even", situation, Map.of())
                    : fields.say("question.rather", situation, Map.of("name", difference > 0 ? one : other));
        }).map(sentence -> sentence + " ").orElse("");
        return verdict + fields.style(one, wines, situation) + " " + fields.style(other, others, situation);
    }

    private static Optional<ToDoubleFunction<Wine>> measure(Relative relative) {
        ToDoubleFunction<Wine> measure = switch (relative) {
            case FULLER -> Wine::body;
            case LIGHTER -> wine -> -wine.body();
            case SWEETER -> wine -> wine.sweetness().ordinal();
            case DRIER -> wine -> -wine.sweetness().ordinal();
            case MORE_TANNIC -> Wine::tannin;
            case LESS_TANNIC -> wine -> -wine.tannin();
            case FRESHER -> Wine::acidity;
            case SOFTER -> wine -> -wine.acidity() - wine.tannin();
            case CHEAPER, HALVED -> wine -> -wine.priceMin().doubleValue();
            case DEARER -> wine -> wine.priceMin().doubleValue();
            case UNUSUAL, FRUITIER -> null;
        };
        return Optional.ofNullable(measure);
    }

    /**
     * Whether the wines have the trait asked about; empty when the question asks about none.
     *
     * @param byKind whether the kind is asked about and not only implied by a name such as Champagne
     */
    public Optional<String> trait(Dimension dimension, String code, List<Wine> wines, Reading reading, boolean byKind,
            Situation situation) {
        Language language = situation.language();
        for (Dimension asked : List.of(Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN, Dimension.ACIDITY, Dimension.COLOUR,
                Dimension.KIND)) {
            Set<String> codes = reading.facet(asked).wanted();
            if (codes.isEmpty() || asked == dimension || asked == Dimension.KIND && !byKind) {
                continue;
            }
            Predicate<Wine> has = wine -> codes.contains(value(asked, wine));
            long count = wines.stream().filter(has).count();
            String name = fields.name(dimension, code, wines, language);
            if (asked == Dimension.COLOUR && codes.size() > 1 && codes.stream().allMatch(colour ->
                    wines.stream().anyMatch(wine -> colour.equals(value(asked, wine))))) {
                return Optional.of(colours(name, codes, wines, situation));
            }
            String key = codes.size() > 1 ? "question.trait" : count == wines.size() ? "question.trait_yes"
                    : count == 0 ? "question.trait_no" : count * 4 >= wines.size() * 3L ? "question.trait_mostly"
                    : "question.trait_some";
            return Optional.of(fields.say(key, situation, Map.of("style", fields.style(name, wines, situation), "count",
                    Long.toString(count),
                    "all", Integer.toString(wines.size()))));
        }
        return Optional.empty();
    }

    /** Which of several colours wines have, and of which grapes: "Is Burgundy red or white?" */
    private String colours(String name, Set<String> codes, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        String each = codes.stream().map(code -> fields.colour(code, language) + " (" + fields.origins().mostGrapes(wines.stream()
                .filter(wine -> code.equals(value(Dimension.COLOUR, wine))).toList(), language) + ")")
                .collect(Collectors.joining(", "));
        return fields.say("question.colours", situation, Map.of("name", name, "each", each));
    }

    private static String value(Dimension dimension, Wine wine) {
        return switch (dimension) {
            case SWEETNESS -> EnumCode.of(wine.sweetness());
            case BODY -> wine.body() <= 2 ? "light" : wine.body() == 3 ? "medium" : "full";
            case TANNIN -> wine.tannin() >= 4 ? "high" : "low";
            case ACIDITY -> wine.acidity() >= 4 ? "high" : "low";
            case COLOUR -> EnumCode.of(wine.colour());
            default -> EnumCode.of(wine.kind());
        };
    }
}
