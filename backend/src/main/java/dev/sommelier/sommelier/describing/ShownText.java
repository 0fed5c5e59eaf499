package dev.sommelier.sommelier.describing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Phrases;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.TasteWords;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.text.EnumCode;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers to questions about wines shown, from the wines' own fields. */
public final class ShownText {

    private final Templates templates;
    private final Phrases phrases;
    private final Prices prices;
    private final TasteWords taste;
    private final WineDescription description;
    private final Arguments arguments;
    private final Superlative superlative;
    private final Comparison comparison;
    private final CommonTraits commonTraits;
    private final QualityText quality;
    private final ServingText serving;
    private final WineValues words;
    private final WineLines lines;
    private final StorageAdvice storage;
    private final Bottles bottles;

    public ShownText(Templates templates, Phrases phrases, Prices prices, WineDescription description, Arguments arguments) {
        this.templates = templates;
        this.phrases = phrases;
        this.prices = prices;
        this.taste = new TasteWords(phrases);
        this.description = description;
        this.arguments = arguments;
        this.superlative = new Superlative(templates, phrases, prices);
        this.comparison = new Comparison(templates, phrases, prices, arguments);
        this.quality = new QualityText(templates);
        this.serving = new ServingText(templates, description);
        this.words = new WineValues(phrases, prices, description);
        this.lines = new WineLines(templates);
        this.commonTraits = new CommonTraits(templates, phrases, prices);
        this.storage = new StorageAdvice(templates);
        this.bottles = new Bottles(templates);
    }

    public String of(Situation situation) {
        FollowUp asked = situation.understood().followUp();
        List<Wine> wines = asked.wines();
        if (DialogueCue.SUPERLATIVES.contains(asked.topic()) && wines.size() > 1) {
            return superlative.of(asked.topic(), wines, situation);
        }
        return switch (asked.topic()) {
            case COMPARE -> wines.size() > 1 ? comparison.of(wines, situation) : portrait(wines.get(0), situation);
            case PICK -> comparison.pick(wines, situation);
            case TOTAL -> new TotalPrice(templates, prices).of(situation);
            case SAME -> same(asked, situation);
            case BOTTLES, GLASSES -> naming(asked, bottles.of(asked.topic(), wines, situation), situation);
            case ORDER -> serving.order(asked.list().wines(), situation);
            case MISSING -> missing(wines, asked.list().wines(), situation);
            case WRAP -> templates.say("shown.wrap", situation, Map.of("line", line(wines.get(0), situation)));
            case LOOKS -> templates.say("shown.looks", situation, words.of(wines.get(0), situation.language()));
            case UNDERSTANDS -> templates.say("shown.understands", situation, Map.of());
            case DESCRIBE -> wines.size() == 1 ? portrait(wines.get(0), situation)
                    : lines.each("shown.these", wines, situation, wine -> line(wine, situation));
            case PAIRS, FOOD -> pairing(wines, situation);
            case QUALITY -> wines.size() > 1 ? comparison.having(wines, situation)
                    : quality.of(wines.get(0), words.of(wines.get(0), situation.language()), situation);
            default -> wines.size() == 1 ? Templates.capital(one(asked.topic(), wines.get(0), situation))
                    : several(asked.topic(), wines, situation);
        };
    }

    /** Whether wines have something in common; a single one is compared with the others of its list. */
    private String same(FollowUp asked, Situation situation) {
        List<Wine> wines = asked.wines().size() > 1 ? asked.wines() : asked.list().wines();
        return commonTraits.of(wines, situation).orElseGet(() -> wines.size() > 1 ? comparison.of(wines, situation)
                : portrait(wines.get(0), situation));
    }

    private String one(DialogueCue topic, Wine wine, Situation situation) {
        Language language = situation.language();
        Map<String, String> values = words.of(wine, language);
        return switch (topic) {
            case WHY -> arguments.why(wine, situation);
            case KEEP, LONGEST -> storage.of(wine, values, situation);
            case OPENED -> storage.opened(wine, values, situation);
            case SERVE, GLASS, DECANT, FRIDGE -> serving.of(topic, wine, situation);
            case COLOUR_DEPTH -> templates.say("shown.colour_" + EnumCode.of(wine.colour()), situation, values);
            case UNTOLD -> templates.say("shown.untold", situation, values);
            case TASTE -> templates.say(wine.aromas().isEmpty() ? "shown.quality" : "shown.taste", situation, values);
            case ORIGIN -> templates.say("shown.origin", situation, values);
            case GRAPE -> templates.say(wine.grapes().isEmpty() ? "shown.no_grape" : "shown.grape", situation, values);
            case STRENGTH -> templates.say(wine.alcoholFree() ? "shown.strength_free" : wine.abvMin() == null ? "shown.strength"
                    : "shown.strength_known", situation, values);
            case PRICE -> templates.say("shown.price", situation, values);
            case PRONOUNCE -> templates.say("shown.pronounce", situation, values);
            case VINTAGE -> templates.say(wine.vintage() == null ? "shown.no_vintage" : "shown.vintage", situation, values);
            case SENTENCE -> line(wine, situation) + ".";
            default -> DialogueCue.SUPERLATIVES.contains(topic) ? templates.say("shown.quality", situation, values) : portrait(wine, situation);
        };
    }

    private String several(DialogueCue topic, List<Wine> wines, Situation situation) {
        Language language = situation.language();
        return switch (topic) {
            case WHY -> lines.of("shown.reasons", wines, situation, wine -> arguments.inShort(wine, situation));
            case PRICE -> lines.of("shown.prices", wines, situation, wine -> prices.band(wine, language));
            case ORIGIN -> lines.of("shown.origins", wines, situation, wine -> description.origin(wine, language));
            case GRAPE -> lines.of("shown.grapes", wines, situation, wine -> phrases.grapes(wine.grapes(), language));
            case UNTOLD -> lines.each("shown.untold_these", wines, situation, wine -> line(wine, situation));
            case COLOUR_DEPTH -> wines.stream().map(Wine::colour).distinct().count() == 1
                    ? Templates.capital(one(topic, wines.get(0), situation))
                    : lines.each("shown.these", wines, situation, wine -> line(wine, situation));
            case TASTE, SENTENCE -> lines.each("shown.these", wines, situation, wine -> line(wine, situation));
            case SERVE, GLASS, DECANT, FRIDGE -> serving.of(topic, wines, situation);
            case KEEP, LONGEST -> storage.of(wines, situation);
            case OPENED -> storage.opened(wines, situation);
            case VINTAGE -> templates.say("shown.no_vintages", situation, Map.of());
            case STRENGTH -> wines.stream().anyMatch(wine -> wine.abvMin() == null) ? templates.say("shown.strengths", situation, Map.of())
                    : lines.of("shown.strengths_known", wines, situation, wine -> WineDescription.strength(wine,
                                    language) + language.choose(" %", "%"));
            default -> templates.say("shown.which", situation, Map.of("names", names(wines, language)));
        };
    }

    /** The answer behind the name of the wine, when the message told it from others. */
    private String naming(FollowUp asked, String answer, Situation situation) {
        String name = asked.wines().isEmpty() ? "" : name(asked.wines().get(0), situation.language());
        boolean named = asked.wines().size() != 1 || !asked.told() || answer.contains(name)
                || !situation.understood().taken().isEmpty();
        return named ? answer : templates.say("question.about", situation, Map.of("name", name, "answer", answer));
    }

    /** Whether one wine, or which of several, goes with the dish of the message, or else what they are eaten with. */
    private String pairing(List<Wine> wines, Situation situation) {
        Language language = situation.language();
        List<String> dishes = List.copyOf(situation.understood().reading().facet(Dimension.DISH).wanted());
        if (dishes.isEmpty()) {
            return wines.size() == 1 ? templates.say(wines.get(0).dishes().isEmpty() ? "shown.food_any" : "shown.food", situation,
                    words.of(wines.get(0), situation.language()))
                    : lines.each("shown.foods", wines, situation, wine -> name(wine, language) + ": "
                            + phrases.dishesBare(wine.dishes(), language));
        }
        return arguments.goesWith(wines, dishes, situation);
    }

    private String missing(List<Wine> wines, List<Wine> list, Situation situation) {
        Wine first = wines.get(0);
        Map<String, String> values = words.of(first, situation.language());
        String others = list.stream().filter(wine -> !wine.equals(first)).map(wine -> name(wine, situation.language()))
                .collect(Collectors.joining(situation.language().choose(" or ", " или ")));
        values.put("others", others);
        return templates.say(others.isEmpty() ? "shown.missing_alone" : "shown.missing", situation, values);
    }

    private String portrait(Wine wine, Situation situation) {
        return description.of(wine, situation.language(), situation.seed());
    }

    /** A wine in one line: its style, its place and what it smells of. */
    private String line(Wine wine, Situation situation) {
        Language language = situation.language();
        String aromas = phrases.aromas(wine, 2, language);
        return name(wine, language) + ": " + taste.kind(wine, language) + " " + phrases.place(wine, language)
                + (aromas.isEmpty() ? "" : language.choose(", with ", ", в аромате ") + aromas);
    }


    private static String name(Wine wine, Language language) {
        return Markdown.name(wine, language);
    }

    private static String names(List<Wine> wines, Language language) {
        return wines.stream().map(wine -> name(wine, language)).collect(Collectors.joining(", "));
    }
}
