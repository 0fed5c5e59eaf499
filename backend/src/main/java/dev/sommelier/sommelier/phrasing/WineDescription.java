package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes a wine, or what the wines of a grape or a place have in common. */
public final class WineDescription {

    private static final int FEW = 3;

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;

    public WineDescription(Templates templates, Phrases phrases, Prices prices) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
    }

    public String of(Wine wine, Language language, long seed) {
        Map<String, String> values = new HashMap<>();
        String style = taste.kind(wine, language) + language.choose("", " вино");
        values.put("name", Markdown.name(wine, language));
        values.put("article", Phrases.article(style));
        values.put("style", style);
        values.put("place", place(wine, language));
        values.put("grapes", grapes(wine, language));
        values.put("taste", taste.structure(wine.acidity(), wine.tannin(), language));
        values.put("aromas", phrases.aromas(wine, FEW, language));
        values.put("dishes", phrases.dishesBare(wine.dishes(), language));
        values.put("temperature", temperature(wine));
        values.put("price", prices.band(wine, language));
        String use = wine.dishes().isEmpty() ? "portrait.use_bare" : "portrait.use";
        return templates.say("portrait.body", language, seed, values) + " "
                + (wine.aromas().isEmpty() ? "" : templates.say("portrait.taste", language, seed, values) + " ")
                + templates.say(use, language, seed, values);
    }

    /** Describes what most of the wines have in common, and the food they go with. */
    public String ofKind(String key, String name, List<Wine> wines, Language language, long seed) {
        List<Wine> typical = typical(wines);
        String dishes = phrases.dishesBare(most(typical, Wine::dishes, FEW), language);
        return style(key, name, wines, language, seed) + (dishes.isEmpty() ? ""
                : " " + templates.say("portrait.kind_food", language, seed, Map.of("dishes", dishes)));
    }

    private static List<Wine> typical(List<Wine> wines) {
        return alike(alike(alike(alike(wines, Wine::colour), Wine::kind), Wine::sweetness), Wine::body);
    }

    /** Describes the style most of the wines have in common. */
    public String style(String key, String name, List<Wine> wines, Language language, long seed) {
        List<Wine> typical = typical(wines);
        int acidity = (int) Math.round(typical.stream().mapToInt(Wine::acidity).average().orElse(3));
        int tannin = (int) Math.round(typical.stream().mapToInt(Wine::tannin).average().orElse(1));
        Map<String, String> values = new HashMap<>();
        values.put("name", name);
        values.put("style", taste.kind(typical.get(0), language) + language.choose("", " вино"));
        values.put("taste", taste.structure(acidity, tannin, language));
        values.put("aromas", Phrases.join(most(typical, Wine::aromas, FEW).stream()
                .map(code -> phrases.word(Term.AROMA, code, language)).toList(), language));
        return templates.say(key, language, seed, values);
    }

    /** Alcohol in percent by volume, "12.5–13.5"; empty when unknown. */
    public static String strength(Wine wine, Language language) {
        if (wine.abvMin() == null) {
            return "";
        }
        String least = wine.abvMin().stripTrailingZeros().toPlainString();
        String most = wine.abvMax().stripTrailingZeros().toPlainString();
        String range = least.equals(most) ? least : least + "–" + most;
        return language == Language.RU ? range.replace('.', ',') : range;
    }

    public String serving(Wine wine, Language language, long seed) {
        String advice = wine.tannin() >= 4 ? "serve.decant" : wine.kind() == Kind.SPARKLING ? "serve.sparkling"
                : taste.isSweet(wine) || wine.kind() == Kind.FORTIFIED ? "serve.sweet" : "serve.still";
        return templates.say("serve", language, seed,
                Map.of("name", Markdown.name(wine, language), "temperature", temperature(wine)))
                + " " + templates.say(advice, language, seed);
    }

    /** The region, when it has a name of its own, and the country: "Bordeaux, France". */
    public String origin(Wine wine, Language language) {
        String country = phrases.word(Term.COUNTRY, wine.country(), language);
        boolean region = !phrases.place(Term.REGION, wine.region(), language).isEmpty();
        return region ? phrases.word(Term.REGION, wine.region(), language) + ", " + country : country;
    }

    private String place(Wine wine, Language language) {
        String place = phrases.place(wine, language);
        String country = phrases.word(Term.COUNTRY, wine.country(), language);
        boolean region = !phrases.place(Term.REGION, wine.region(), language).isEmpty();
        return region ? place + language.choose(", " + country, " (" + country + ")") : place;
    }

    private String grapes(Wine wine, Language language) {
        if (wine.grapes().isEmpty()) {
            return "";
        }
        String words = phrases.grapes(wine.grapes().stream().limit(FEW).toList(), language);
        return language.choose(", made from ", wine.grapes().size() == 1 ? ", сорт " : ", сорта ") + words;
    }

    public static String temperature(Wine wine) {
        return wine.servingMin() == wine.servingMax() ? wine.servingMin() + "\u00a0°C"
                : wine.servingMin() + "–" + wine.servingMax() + "\u00a0°C";
    }

    /** The wines that have the most frequent value of the trait. */
    private static List<Wine> alike(List<Wine> wines, Function<Wine, Object> trait) {
        Object usual = most(wines, wine -> List.of(trait.apply(wine)), 1).get(0);
        return wines.stream().filter(wine -> trait.apply(wine).equals(usual)).toList();
    }

    /** The most frequent values, among equals the earlier one. */
    private static <T> List<T> most(List<Wine> wines, Function<Wine, List<T>> values, int limit) {
        Map<T, Long> counts = wines.stream().flatMap(wine -> values.apply(wine).stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<T, Long>comparingByValue().reversed())
                .limit(limit).map(Map.Entry::getKey).toList();
    }
}
