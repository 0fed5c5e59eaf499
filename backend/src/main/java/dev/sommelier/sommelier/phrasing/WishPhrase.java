package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.understanding.amount.Budget;
import dev.sommelier.understanding.amount.StrengthReader;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repeats a wish in a few words: "a dry red from Italy for steak, up to €20", «сухое красное из Италии к стейку, до 20
 * €». The Russian is in the neuter nominative, to agree with «вино».
 */
public final class WishPhrase {

    private static final List<Dimension> BEFORE_COLOUR = List.of(Dimension.PRICE_LEVEL, Dimension.ALCOHOL,
            Dimension.ACIDITY, Dimension.TANNIN, Dimension.BODY, Dimension.SWEETNESS, Dimension.KIND);

    private final Phrases phrases;
    private final Prices prices;

    public WishPhrase(Phrases phrases, Prices prices) {
        this.phrases = phrases;
        this.prices = prices;
    }

    /** Empty for a wish without parts to repeat. */
    public String of(Wish wish, Language language) {
        String style = wish.like() == null ? style(wish, language) : "";
        String moment = Stream.of(phrases.dishes(wish.wanted(Dimension.DISH), language),
                        phrases.occasions(wish.wanted(Dimension.OCCASION), language))
                .filter(s -> !s.isEmpty()).reduce((a, b) -> a + ", " + b).orElse("");
        String without = refused(wish, language);
        String head = Stream.of(style, moment).filter(s -> !s.isEmpty()).reduce((a, b) -> a + " " + b).orElse("");
        String price = wish.budget() == null ? "" : prices.budget(wish.budget(), language);
        return Stream.of(head, strength(wish, language), without, price).filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** The strength wished for: "up to 12 % alcohol", «до 12% спирта»; empty without one. */
    private static String strength(Wish wish, Language language) {
        return wish.wanted(Dimension.ALCOHOL).stream().filter(code -> code.startsWith(StrengthReader.MOST)
                        || code.startsWith(StrengthReader.LEAST))
                .map(code -> (code.startsWith(StrengthReader.MOST) ? language.choose("up to ", "до ")
                        : language.choose("from ", "от "))
                        + code.substring(StrengthReader.MOST.length())
                                .replace('.', language == Language.RU ? ',' : '.') + language.choose(" % alcohol", "% спирта"))
                .findFirst().orElse("");
    }

    String budget(Budget budget, Language language) {
        return prices.budget(budget, language);
    }

    /** Adjectives, colour, grape and origin; empty without any. */
    private String style(Wish wish, Language language) {
        List<String> adjectives = new ArrayList<>();
        BEFORE_COLOUR.forEach(dimension -> words(wish, dimension, language).ifPresent(adjectives::add));
        List<String> colours = wish.wanted(Dimension.COLOUR).stream()
                .map(code -> phrases.style(Dimension.COLOUR, code, language)).toList();
        List<String> grapes = wish.wanted(Dimension.GRAPE).stream().limit(2)
                .map(code -> phrases.grape(code, language)).toList();
        String origin = origin(wish, language);
        if (adjectives.isEmpty() && colours.isEmpty() && grapes.isEmpty() && origin.isEmpty()) {
            return "";
        }
        String or = language.choose(" or ", " или ");
        return language == Language.RU ? russian(adjectives, String.join(or, colours), String.join(or, grapes), origin)
                : english(adjectives, String.join(or, colours), String.join(or, grapes), origin);
    }

    private static String english(List<String> adjectives, String colours, String grapes, String origin) {
        String words = String.join(" ", adjectives);
        String noun = !grapes.isEmpty() ? colours.isEmpty() ? grapes : colours + " " + grapes
                : colours.isEmpty() ? "wine" : colours;
        String whole = (words.isEmpty() ? "" : words + " ") + noun;
        String article = grapes.isEmpty() ? Phrases.article(whole) : "";
        return article + whole + (origin.isEmpty() ? "" : " " + origin);
    }

    private static String russian(List<String> adjectives, String colours, String grapes, String origin) {
        String words = String.join(" ", adjectives);
        String noun = !colours.isEmpty() ? colours : words.isEmpty() && !grapes.isEmpty() ? grapes : "вино";
        String whole = (words.isEmpty() ? "" : words + " ") + noun;
        boolean apart = !grapes.isEmpty() && !noun.equals(grapes);
        return whole + (apart ? " (" + grapes + ")" : "") + (origin.isEmpty() ? "" : " " + origin);
    }

    private Optional<String> words(Wish wish, Dimension dimension, Language language) {
        return wish.wanted(dimension).stream().map(code -> phrases.style(dimension, code, language))
                .filter(s -> !s.isEmpty()).distinct().limit(2)
                .reduce((a, b) -> a + language.choose(" or ", " или ") + b);
    }

    private String origin(Wish wish, Language language) {
        String regions = places(Term.REGION, wish.wanted(Dimension.REGION), language);
        return regions.isEmpty() ? places(Term.COUNTRY, wish.wanted(Dimension.COUNTRY), language) : regions;
    }

    public String places(Term term, Collection<String> codes, Language language) {
        if (codes.size() > 2) {
            return "";
        }
        return codes.stream().map(code -> phrases.place(term, code, language)).filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + language.choose(" or ", " или ") + b).orElse("");
    }

    /**
     * The refused grapes: "no Chardonnay", «без шардоне». Refused styles are not repeated, since they show in what is
     * offered.
     */
    private String refused(Wish wish, Language language) {
        List<String> names = wish.refused(Dimension.GRAPE).stream().limit(2)
                .map(code -> phrases.grape(code, language)).toList();
        return names.isEmpty() ? ""
                : language.choose("without ", "кроме сорта ") + String.join(language.choose(" or ", " и "), names);
    }
}
