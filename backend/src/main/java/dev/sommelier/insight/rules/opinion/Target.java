package dev.sommelier.insight.rules.opinion;

import dev.sommelier.insight.rules.collected.Confidence;
import dev.sommelier.insight.sentence.BilingualName;
import dev.sommelier.insight.sentence.NameReader.Named;
import dev.sommelier.insight.sentence.StyleReader.StylePhrase;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;

/**
 * What an opinion is about: a wine, or a style when the wine is null.
 *
 * @param phrase     the words for a style, or null
 * @param name       what the wine was called, or null
 * @param confidence of a plain word about it
 */
record Target(Wine wine, StylePhrase phrase, BilingualName name, double confidence) {

    static Target of(Wine wine, double confidence) {
        return new Target(wine, null, BilingualName.of(wine), confidence);
    }

    static Target of(Named named) {
        return new Target(named.wine(), null, named.name(), Confidence.NAMED);
    }

    static Target of(StylePhrase phrase) {
        return new Target(null, phrase, phrase.name(), Confidence.STYLE);
    }

    Style style() {
        return phrase == null ? Style.NONE : phrase.style();
    }

    Target pointedAt() {
        return wine == null ? this : new Target(wine, null, name, Confidence.PRONOUN);
    }
}
