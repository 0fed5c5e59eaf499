package dev.sommelier.sommelier.describing;

import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.sommelier.phrasing.WineDescription;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How wines shown are served: temperature, fridge, decanter, glasses and the order of pouring. */
final class ServingText {

    /** In degrees Celsius; from here on a wine is served at the temperature of a cool room. */
    private static final int WARM = 15;
    private static final Pattern DEGREES = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:°|degree|град|c\\b|celsius)");

    /** In this order no wine makes the next taste thin: sweet and fortified last, sparkling first, white before red. */
    private static final Comparator<Wine> LIGHT_BEFORE_FULL = Comparator
            .comparing((Wine wine) -> wine.kind() == Kind.FORTIFIED || wine.sweetness() == Sweetness.SWEET)
            .thenComparing(wine -> wine.kind() != Kind.SPARKLING)
            .thenComparing(wine -> wine.colour() == Colour.RED)
            .thenComparing(Wine::body)
            .thenComparing(Wine::tannin)
            .thenComparing(Wine::sweetness);

    private final Templates templates;
    private final WineDescription description;
    private final WineLines lines;

    ServingText(Templates templates, WineDescription description) {
        this.templates = templates;
        this.description = description;
        this.lines = new WineLines(templates);
    }

    String of(DialogueCue topic, Wine wine, Situation situation) {
        String serving = description.serving(wine, situation.language(), situation.seed());
        Optional<Integer> degrees = degrees(situation.understood().reading().text());
        if (degrees.isPresent() && topic != DialogueCue.GLASS) {
            String key = degrees.get() < wine.servingMin() - 1 ? "shown.too_cold" : degrees.get() > wine.servingMax() + 1
                    ? "shown.too_warm" : "shown.right_degrees";
            return templates.say(key, situation.language(), situation.seed(), Map.of("degrees", degrees.get() + "\u00a0°C"))
                    + " " + serving;
        }
        return switch (topic) {
            case DECANT -> serving + " " + templates.say(wine.tannin() >= 4 ? "shown.decant_yes" : "shown.decant_no", situation);
            case FRIDGE -> serving + " " + fridge(wine, situation);
            case GLASS -> templates.say(glass(wine), situation) + " " + serving.substring(0, serving.indexOf("°C") + 2) + ".";
            default -> serving;
        };
    }

    String of(DialogueCue topic, List<Wine> wines, Situation situation) {
        if (topic == DialogueCue.GLASS) {
            return Templates.capital(Markdown.names(wines, situation.language())) + ". "
                    + wines.stream().map(ServingText::glass).distinct().map(key -> templates.say(key, situation))
                            .collect(Collectors.joining(" "));
        }
        return lines.of("shown.temperatures", wines, situation, wine -> WineDescription.temperature(wine)
                + (wine.tannin() >= 4 ? templates.words("shown.and_decant", situation.language()) : ""))
                + "\n\n" + fridge(wines.get(0), situation);
    }

    String order(List<Wine> wines, Situation situation) {
        return templates.say(wines.size() > 1 ? "shown.order" : "shown.order_one", situation.language(), situation.seed(),
                Map.of("names", wines.stream().sorted(LIGHT_BEFORE_FULL)
                        .map(wine -> Markdown.name(wine, situation.language())).collect(Collectors.joining(
                                situation.language().choose(", then ", ", затем ")))));
    }

    /** The temperature a message proposes, as in "can I pour it at 4 degrees". */
    private static Optional<Integer> degrees(String text) {
        Matcher said = DEGREES.matcher(TextNormaliser.typed(text));
        return said.find() ? Optional.of(Integer.parseInt(said.group(1))) : Optional.empty();
    }

    private String fridge(Wine wine, Situation situation) {
        return templates.say(wine.servingMax() >= WARM ? "shown.fridge_red" : "shown.fridge_white", situation);
    }

    private static String glass(Wine wine) {
        return wine.kind() == Kind.SPARKLING ? "shown.glass_sparkling" : wine.kind() == Kind.FORTIFIED ? "shown.glass_sweet"
                : wine.colour() == Colour.RED ? "shown.glass_red" : "shown.glass_white";
    }
}
