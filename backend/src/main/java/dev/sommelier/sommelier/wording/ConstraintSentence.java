package dev.sommelier.sommelier.wording;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.rules.collected.StyleText;
import dev.sommelier.insight.sentence.People;
import dev.sommelier.sommelier.phrasing.Markdown;
import dev.sommelier.sommelier.phrasing.Prices;
import dev.sommelier.sommelier.phrasing.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one sentence that tells which constraints have bound a reply: "As you asked: no red, nothing above €20." */
final class ConstraintSentence {

    private final People people = new People();
    private final Templates templates;
    private final StyleText styles;
    private final Prices prices;

    ConstraintSentence(Templates templates, StyleText styles, Prices prices) {
        this.templates = templates;
        this.styles = styles;
        this.prices = prices;
    }

    /** Empty when no constraint has. */
    String of(List<Insight> bound, Language language) {
        String what = bound.stream().filter(one -> !isVegan(one)).map(one -> part(one, language)).distinct()
                .collect(Collectors.joining(", "));
        String kept = what.isEmpty() ? "" : templates.say("constraint.asked", language, 0, Map.of("what", what));
        String vegan = bound.stream().anyMatch(ConstraintSentence::isVegan) ? templates.words("constraint.vegan", language) : "";
        return (kept + " " + vegan).strip();
    }

    /** Vegan has a sentence of its own: no wine is filtered by it, it can only be mentioned. */
    private static boolean isVegan(Insight constraint) {
        return constraint.detail().constraint().is(Constraint.Type.VEGAN);
    }

    private String part(Insight constraint, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("style", styles.of(constraint.style(), language));
        values.put("text", Markdown.escaped(constraint.text()));
        values.put("price", constraint.detail().constraint().most() == null ? ""
                : prices.euro(constraint.detail().constraint().most(), language));
        String key = "constraint." + constraint.detail().constraint().type().code();
        String part = templates.words(key, language);
        String filled = values.entrySet().stream().reduce(part,
                (text, value) -> text.replace("{" + value.getKey() + "}", value.getValue()), (one, other) -> one);
        return people.find(constraint.detail().holder())
                .map(who -> templates.words("constraint.for", language)
                        .replace("{holder}", language.choose(who.en(), who.ru())).replace("{what}", filled))
                .orElse(filled);
    }
}
