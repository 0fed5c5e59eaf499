package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Vocabulary.Term;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Words answers that are worked out from the fields of wines or by arithmetic. */
public final class FieldAnswers {

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final WineDescription description;
    private final AmountAnswers amounts;
    private final TraitAnswers traits;
    private final OriginAnswers origins;

    public FieldAnswers(Templates templates, Phrases phrases, Prices prices, WineDescription description) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.description = description;
        this.amounts = new AmountAnswers(templates);
        this.traits = new TraitAnswers(this);
        this.origins = new OriginAnswers(this, phrases);
    }

    public AmountAnswers amounts() {
        return amounts;
    }

    public TraitAnswers traits() {
        return traits;
    }

    public OriginAnswers origins() {
        return origins;
    }

    /** How strong the wines are on average, to half a percent; empty when no strength is known. */
    public Optional<String> strength(Dimension dimension, String code, List<Wine> wines, Situation situation) {
        List<Wine> known = wines.stream().filter(wine -> wine.abvMin() != null && !wine.alcoholFree()).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Language language = situation.language();
        String abv = half(mean(known, wine -> wine.abvMin().doubleValue())) + "–" + half(mean(known,
                wine -> wine.abvMax().doubleValue()));
        return Optional.of(say("question.strength", situation, Map.of("name", name(dimension, code, wines, language),
                "abv", language == Language.RU ? abv.replace('.', ',') : abv)));
    }

    private static String half(double percent) {
        double rounded = Math.round(percent * 2) / 2.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    public String spoken(String spoken, Situation situation) {
        return say("question.spoken", situation, Map.of("spoken", spoken));
    }

    public String match(Dimension dimension, String code, List<Wine> wines, MatchVerdict verdict, Collection<String> dishes,
            Situation situation) {
        Language language = situation.language();
        Map<String, String> values = new HashMap<>();
        values.put("name", name(dimension, code, wines, language));
        String dish = phrases.dishesBare(dishes, language);
        values.put("dish", dish.isEmpty() ? language.choose("that", "к этому") : dish);
        if (verdict.isNo()) {
            values.put("reason", verdict.clash());
            return say(verdict.clash() == null ? "question.match_unclear" : "question.match_no", situation, values);
        }
        Wine example = verdict.suiting().get(0);
        values.put("reason", verdict.reason() == null ? language.choose("the two are old friends", "это давние друзья")
                : verdict.reason());
        values.put("example", Markdown.name(example, language));
        return say(verdict.isYes() ? "question.match_yes" : "question.match_some", situation, values);
    }

    String colour(String code, Language language) {
        return phrases.style(Dimension.COLOUR, code, language);
    }

    /** @param portrait of the wines of the country that the catalogue holds; empty when there are none */
    public String makes(String portrait, Situation situation) {
        return portrait.isEmpty() ? say("question.makes_unknown", situation, Map.of())
                : say("question.makes", situation, Map.of("portrait", portrait));
    }

    public String price(Wine wine, Situation situation) {
        return say("question.price", situation, Map.of("name", Markdown.name(wine, situation.language()),
                "price", prices.band(wine, situation.language())));
    }

    public String serving(Wine wine, Situation situation) {
        return description.serving(wine, situation.language(), situation.seed());
    }

    public String portrait(Dimension dimension, String code, List<Wine> wines, Situation situation) {
        if (dimension == Dimension.GRAPE) {
            return description.ofKind("portrait.grape", name(dimension, code, wines, situation.language()), wines,
                    situation.language(), situation.seed()) + " " + origins.of(dimension, code, wines, situation);
        }
        return dimension == null ? description.of(wines.get(0), situation.language(), situation.seed())
                : description.ofKind("portrait.place",
                        name(dimension, code, wines, situation.language()), wines, situation.language(), situation.seed());
    }

    static double mean(List<Wine> wines, ToDoubleFunction<Wine> measure) {
        return wines.stream().mapToDouble(measure).average().orElseThrow();
    }

    String style(String name, List<Wine> wines, Situation situation) {
        return description.style("question.style", name, wines, situation.language(), situation.seed());
    }

    /** The answer with the name of the wine before it, unless it says the name itself. */
    public String about(Wine wine, String answer, Situation situation) {
        String name = Markdown.name(wine, situation.language());
        return answer.contains(name) ? answer : say("question.about", situation, Map.of("name", name, "answer", answer));
    }

    public String different(Situation situation) {
        return say("question.not_same", situation, Map.of());
    }

    public String nearest(String fact, Situation situation) {
        return say("question.nearest", situation, Map.of()) + " " + fact;
    }

    public String unknown(Situation situation) {
        return say("question.unknown", situation, Map.of());
    }

    String name(Dimension dimension, String code, List<Wine> wines, Language language) {
        if (dimension == null) {
            return Markdown.name(wines.get(0), language);
        }
        return switch (dimension) {
            case GRAPE -> phrases.grape(code, language);
            case REGION, COUNTRY -> phrases.word(Term.valueOf(dimension.name()), code, language);
            default -> {
                String style = phrases.style(dimension, code, language);
                boolean still = dimension == Dimension.COLOUR || !code.equals(EnumCode.of(Kind.STILL));
                yield still ? language.choose(Phrases.article(style) + style, style) + language.choose(" wine", " вино") : style;
            }
        };
    }

    String say(String key, Situation situation, Map<String, String> values) {
        return templates.say(key, situation, values);
    }
}
