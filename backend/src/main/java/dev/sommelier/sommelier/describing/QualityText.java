package dev.sommelier.sommelier.describing;

import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.sommelier.phrasing.Templates;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.WineTraits;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Tokenizer;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers how a wine shown is in what the message asks about: "is it sweet?" begins with yes or no. */
final class QualityText {

    /** What makes a question one of how, which or either, and none of yes or no. */
    private static final Set<String> OPEN = WordClasses.of("open_question");

    /** What oak leaves in a wine. */
    private static final Set<String> OAK = Set.of("vanilla", "toast", "cedar");

    private final Templates templates;

    QualityText(Templates templates) {
        this.templates = templates;
    }

    /** @param values what the templates say of the wine */
    String of(Wine wine, Map<String, String> values, Situation situation) {
        Reading reading = situation.understood().reading();
        if (reading.facet(Dimension.AROMA).wanted().containsAll(OAK)) {
            boolean oaked = wine.aromas().stream().anyMatch(OAK::contains);
            return templates.say(oaked ? "quality.oak" : "quality.no_oak", situation) + " "
                    + templates.say("shown.quality", situation, values);
        }
        String verdict = whether(wine, reading).map(has -> has ? "quality.yes" : "quality.no")
                .map(key -> templates.say(key, situation) + " ").orElse("");
        boolean without = reading.facets().containsKey(Dimension.TANNIN) && wine.tannin() < 2;
        return verdict + templates.say("shown.quality", situation, values)
                + (without ? " " + templates.say("shown.no_tannin", situation) : "");
    }

    /** Whether the wine is as asked, "it isn't sweet, is it?" too; empty when it is no question of yes or no. */
    private static Optional<Boolean> whether(Wine wine, Reading reading) {
        boolean open = Tokenizer.tokens(TextNormaliser.typed(reading.text())).stream()
                .anyMatch(token -> OPEN.contains(token.text()));
        boolean between = reading.wants(Dimension.SWEETNESS) && wine.sweetness() != Sweetness.DRY
                && wine.sweetness() != Sweetness.SWEET;
        boolean has = reading.facets().entrySet().stream().allMatch(asked ->
                WineTraits.has(wine, asked.getKey(), asked.getValue().wanted().isEmpty()
                        ? Facet.wanting(asked.getValue().refused()) : asked.getValue()));
        boolean ambiguous = has && reading.facets().values().stream().allMatch(asked -> asked.wanted().isEmpty());
        return open || between || ambiguous ? Optional.empty() : Optional.of(has);
    }
}
