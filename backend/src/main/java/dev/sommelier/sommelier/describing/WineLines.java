package dev.sommelier.sommelier.describing;

import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lead sentence with one line below it for each wine. */
final class WineLines {

    private final Templates templates;

    WineLines(Templates templates) {
        this.templates = templates;
    }

    /** @param told what is told of a wine behind its name */
    String of(String lead, List<Wine> wines, Situation situation, Function<Wine, String> told) {
        return each(lead, wines, situation, wine -> Markdown.name(wine, situation.language()) + ": " + told.apply(wine));
    }

    String each(String lead, List<Wine> wines, Situation situation, Function<Wine, String> line) {
        return templates.say(lead, situation, Map.of()) + "\n" + wines.stream()
                .map(wine -> "\n- " + Templates.capital(line.apply(wine).strip()))
                .collect(Collectors.joining(";")) + ".";
    }
}
