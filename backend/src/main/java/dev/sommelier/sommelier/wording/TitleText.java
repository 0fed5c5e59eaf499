package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.chat.title.Title;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The title of a chat from its first message: "Lamb, red", «Утка, до 25 €»; as many parts as fit. */
public final class TitleText {

    private static final int PARTS = 3;
    private static final Map<Dimension, Term> TERMS = Map.of(Dimension.DISH, Term.DISH, Dimension.OCCASION, Term.OCCASION,
            Dimension.GRAPE, Term.GRAPE, Dimension.REGION, Term.REGION, Dimension.COUNTRY, Term.COUNTRY);

    private final Phrases phrases;
    private final Prices prices;
    /** Codes that stand for several of the vocabulary. */
    private final Map<String, Map<Language, String>> groups = CsvFile.byKey("sommelier/wording/titles.csv", "code",
            row -> Map.of(Language.EN, row.getField("en"), Language.RU, row.getField("ru")));

    TitleText(Phrases phrases, Prices prices) {
        this.phrases = phrases;
        this.prices = prices;
    }

    /** @param named the wine that the message is about, or null */
    public Optional<String> of(Reading reading, Wine named) {
        Language language = reading.language();
        List<String> parts = new ArrayList<>();
        List<String> moment = Stream.of(Dimension.DISH, Dimension.OCCASION).flatMap(d -> words(reading, d, language)).toList();
        if (named != null) {
            parts.add(Markdown.plainName(named, language));
        }
        moment.stream().limit(1).forEach(parts::add);
        Stream.of(Dimension.GRAPE, Dimension.COLOUR, Dimension.KIND, Dimension.REGION, Dimension.COUNTRY,
                        Dimension.SWEETNESS, Dimension.ALCOHOL)
                .filter(dimension -> named == null || dimension == Dimension.ALCOHOL)
                .flatMap(dimension -> words(reading, dimension, language).limit(1)).distinct().forEach(parts::add);
        if (reading.budget() != null) {
            String budget = prices.budget(reading.budget(), language).replaceFirst(" \\([^)]*\\)", "");
            parts.add(Math.min(PARTS - 1, parts.size()), budget);
        }
        return fitting(parts);
    }

    private Stream<String> words(Reading reading, Dimension dimension, Language language) {
        Facet facet = reading.facet(dimension);
        return facet.wanted().stream().map(code -> word(dimension, code, language)).filter(word -> !word.isBlank());
    }

    private String word(Dimension dimension, String code, Language language) {
        if (groups.containsKey(code)) {
            return groups.get(code).get(language);
        }
        String word = TERMS.containsKey(dimension) ? phrases.word(TERMS.get(dimension), code, language)
                : phrases.style(dimension, code, language);
        return dimension == Dimension.GRAPE ? phrases.grape(code, language) : word;
    }

    private static Optional<String> fitting(List<String> parts) {
        String title = "";
        for (String part : parts.stream().distinct().limit(PARTS).toList()) {
            String longer = title.isEmpty() ? Templates.capital(part) : title + ", " + part;
            if (longer.codePointCount(0, longer.length()) <= Title.MAX_LENGTH) {
                title = longer;
            }
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }
}
