package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words where wines come from and which grapes they are made of. */
public final class OriginAnswers {

    private static final int MOST_COUNTRIES = 3;
    private static final int MOST_GRAPES = 3;

    private final FieldAnswers fields;
    private final Phrases phrases;

    OriginAnswers(FieldAnswers fields, Phrases phrases) {
        this.fields = fields;
        this.phrases = phrases;
    }

    public String grapes(Wine wine, Situation situation) {
        Language language = situation.language();
        String grapes = phrases.grapes(wine.grapes(), language);
        return fields.say(wine.grapes().isEmpty() ? "question.grapes_unknown" : wine.grapes().size() == 1 ? "question.grape"
                : "question.grapes", situation, Map.of(
                "name", Markdown.name(wine, language), "grapes", grapes, "place", phrases.place(wine, language),
                "country", phrases.word(Term.COUNTRY, wine.country(), language)));
    }

    public String of(Wine wine, Situation situation) {
        Language language = situation.language();
        String place = phrases.place(wine, language);
        return fields.say("question.origin", situation, Map.of("name", Markdown.name(wine, language), "place", place,
                "country", phrases.word(Term.COUNTRY, wine.country(), language)));
    }

    /** Where the wines of a grape or a region come from. */
    public String of(Dimension dimension, String code, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        List<String> countries = wines.stream().collect(Collectors.groupingBy(Wine::country, Collectors.counting()))
                .entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(MOST_COUNTRIES)
                .map(entry -> phrases.place(Term.COUNTRY, entry.getKey(), language)).toList();
        return fields.say("question.origin_kind", situation, Map.of("name", fields.name(dimension, code, wines, language),
                "countries", Phrases.join(countries, language)));
    }

    /** The grapes that most wines of a region are made of. */
    public String mainGrapes(String region, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        return fields.say("question.grapes_place", situation, Map.of("name", phrases.word(Term.REGION, region, language),
                "grapes", mostGrapes(wines, language)));
    }

    String mostGrapes(List<Wine> wines, Language language) {
        return Phrases.join(wines.stream().filter(wine -> !wine.grapes().isEmpty())
                .collect(Collectors.groupingBy(wine -> wine.grapes().get(0), Collectors.counting()))
                .entrySet().stream().sorted(Map.Entry.<String,
                        Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> entry.getValue() * MOST_GRAPES >= wines.size())
                .map(entry -> phrases.grape(entry.getKey(), language)).toList(), language);
    }
}
