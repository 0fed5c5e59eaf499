package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Vocabulary;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words for codes, inflected as a sentence needs them: "for steak" and «к стейку», "from Italy" and «из Италии».
 * Each form is data, because Russian cases cannot be derived.
 */
public final class Phrases {

    private final Vocabulary vocabulary;
    private final Map<String, CsvRow> dishes = CsvFile.byKey("sommelier/wording/dishes.csv", "code", row -> row);
    private final Map<String, CsvRow> occasions = CsvFile.byKey("sommelier/wording/occasions.csv", "code", row -> row);
    private final Map<String, CsvRow> places = new HashMap<>();
    private final Map<String, CsvRow> styles = new HashMap<>();

    public Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        CsvFile.read("sommelier/wording/places.csv")
                .forEach(row -> places.put(row.getField("term") + ":" + row.getField("code"), row));
        CsvFile.read("sommelier/wording/styles.csv")
                .forEach(row -> styles.put(row.getField("dimension") + ":" + row.getField("code"), row));
    }

    /** Dishes in a phrase: "for steak and lamb", «к стейку и к баранине»; empty for codes without one. */
    public String dishes(Collection<String> codes, Language language) {
        List<String> words = codes.stream().filter(code -> dishes.containsKey(code) && !isNarrowed(code, codes))
                .map(code -> form(dishes.get(code), language)).limit(3).toList();
        return words.isEmpty() ? "" : language.choose("for ", "") + join(words, language);
    }

    /** Whether a more specific dish of the same kind is named: "dessert, tiramisu" is one dish. */
    private boolean isNarrowed(String code, Collection<String> codes) {
        return dishes.get(code).list("dishes").stream().anyMatch(codes::contains);
    }

    /** The dishes without "for", as in "goes with steak". */
    public String dishesBare(Collection<String> codes, Language language) {
        return dishes(codes, language).replaceFirst("^for ", "");
    }

    /** The sentence on which wine a dish needs, or empty. */
    public String principle(String dish, Language language) {
        CsvRow row = dishes.get(dish);
        return row == null ? "" : row.getField(language.choose("principle_en", "principle_ru"));
    }

    public String occasions(Collection<String> codes, Language language) {
        return codes.stream().filter(occasions::containsKey).limit(1)
                .map(code -> form(occasions.get(code), language)).findFirst().orElse("");
    }

    /** Why a wine suits an occasion, a clause; empty when nothing is known. */
    public String occasionReason(String occasion, Language language) {
        CsvRow row = occasions.get(occasion);
        return row == null ? "" : row.getField(language.choose("reason_en", "reason_ru"));
    }

    /** A place as an origin: "from Tuscany", «из Тосканы»; empty when the form is not known. */
    public String place(Term term, String code, Language language) {
        CsvRow row = places.get(EnumCode.of(term) + ":" + code);
        return row == null ? "" : form(row, language);
    }

    /** Where a wine comes from: its region, or else its country. */
    public String place(Wine wine, Language language) {
        String region = place(Term.REGION, wine.region(), language);
        return region.isEmpty() ? place(Term.COUNTRY, wine.country(), language) : region;
    }

    public String style(Dimension dimension, String code, Language language) {
        CsvRow row = styles.get(EnumCode.of(dimension) + ":" + code);
        return row == null ? "" : form(row, language);
    }

    /** A grape in running text: Russian writes it small. */
    public String grape(String code, Language language) {
        String word = vocabulary.word(Term.GRAPE, code, language).replaceAll("\\s*\\(.*\\)", "");
        return language == Language.RU ? word.toLowerCase(Locale.ROOT) : word;
    }

    public String grapes(Collection<String> codes, Language language) {
        return join(codes.stream().map(code -> grape(code, language)).toList(), language);
    }

    public String word(Term term, String code, Language language) {
        return vocabulary.word(term, code, language);
    }

    public String aromas(Wine wine, int limit, Language language) {
        return join(wine.aromas().stream().limit(limit).map(code -> word(Term.AROMA, code, language)).toList(),
                language);
    }

    /** The article "a " or "an ", by the letter that follows, which for words about wine is the sound as well. */
    public static String article(String following) {
        return !following.isEmpty() && "aeiou".indexOf(Character.toLowerCase(following.charAt(0))) >= 0 ? "an " : "a ";
    }

    public static String join(List<String> words, Language language) {
        String and = language.choose(" and ", " и ");
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + and + words.get(last);
    }

    private static String form(CsvRow row, Language language) {
        return row.getField(language.choose("en", "ru"));
    }
}
