package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers whether wines shown have a thing in common: "are those two the same grape?" begins with yes or no. */
final class CommonTraits {

    /** What wines may have in common, with the beginnings of the words that ask for it. */
    private enum Field {
        GRAPE(List.of("grape", "variet", "сорт", "виноград")),
        COUNTRY(List.of("countr", "nation", "стран")),
        REGION(List.of("region", "place", "area", "valley", "village", "appellation", "регион", "мест", "район", "долин")),
        COLOUR(List.of("colour", "color", "цвет")),
        PRICE(List.of("price", "cost", "money", "цен", "стоят", "стоит", "деньг")),
        SWEETNESS(List.of("sweet", "sugar", "dry", "слад", "сахар", "сухие")),
        STRENGTH(List.of("strength", "strong", "alcohol", "abv", "крепост", "крепк", "градус", "алкогол"));

        private final List<String> words;

        Field(List<String> words) {
            this.words = words;
        }

        static Optional<Field> of(String text) {
            List<Token> tokens = Tokenizer.tokens(TextNormaliser.typed(text));
            for (Field field : values()) {
                if (tokens.stream().anyMatch(token -> field.words.stream().anyMatch(token.text()::startsWith))) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;

    CommonTraits(Templates templates, Phrases phrases, Prices prices) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
    }

    /** Empty when the message names no field of a wine, or there is one wine only. */
    Optional<String> of(List<Wine> wines, Situation situation) {
        Optional<Field> field = wines.size() < 2 ? Optional.empty() : Field.of(situation.understood().reading().text());
        return field.map(one -> answer(one, wines, situation));
    }

    private String answer(Field field, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        List<Set<String>> codes = wines.stream().map(wine -> codes(field, wine)).toList();
        Set<String> shared = new HashSet<>(codes.get(0));
        codes.forEach(shared::retainAll);
        boolean same = codes.stream().allMatch(codes.get(0)::equals) && !shared.isEmpty();
        String key = same ? "same.yes" : shared.isEmpty() ? "same.no" : "same.partly";
        String value = same ? value(field, wines.get(0), language) : phrases.grapes(shared, language);
        String lines = same ? "" : "\n" + wines.stream().map(wine -> "\n- " + Markdown.name(wine, language) + ": "
                + value(field, wine, language)).collect(Collectors.joining(";")) + ".";
        return templates.say(key, language, situation.seed(), Map.of("value", value)) + lines;
    }

    private static Set<String> codes(Field field, Wine wine) {
        Function<Wine, Object> code = switch (field) {
            case GRAPE -> null;
            case COUNTRY -> Wine::country;
            case REGION -> Wine::region;
            case COLOUR -> Wine::colour;
            case SWEETNESS -> Wine::sweetness;
            case PRICE -> one -> one.priceMin() + "-" + one.priceMax();
            case STRENGTH -> one -> one.abvMin() + "-" + one.abvMax();
        };
        return code == null ? Set.copyOf(wine.grapes()) : Set.of(String.valueOf(code.apply(wine)));
    }

    private String value(Field field, Wine wine, Language language) {
        return switch (field) {
            case GRAPE -> phrases.grapes(wine.grapes(), language);
            case COUNTRY -> phrases.word(Term.COUNTRY, wine.country(), language);
            case REGION -> phrases.word(Term.REGION, wine.region(), language) + ", "
                    + phrases.word(Term.COUNTRY, wine.country(), language);
            case COLOUR, SWEETNESS -> taste.kind(wine, language);
            case PRICE -> prices.band(wine, language);
            case STRENGTH -> wine.abvMin() == null ? "?" : WineDescription.strength(wine, language) + language.choose(" %", "%");
        };
    }
}
