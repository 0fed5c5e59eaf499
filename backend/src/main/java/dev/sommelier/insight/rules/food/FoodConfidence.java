package dev.sommelier.insight.rules.food;

import dev.sommelier.insight.rules.collected.Confidence;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.understanding.lexicon.Token;
import java.util.Set;

/** Rates how surely a sentence tells that the person eats or avoids a food. */
final class FoodConfidence {

    /** Tokens by which "notes of" may precede the flavour of a wine. */
    private static final int NOTES = 4;
    private static final Set<String> NOBODY = Set.of("никто", "nobody");
    private static final Set<String> LIKE = Set.of("like", "как", "словно", "будто");

    private FoodConfidence() {
    }

    /** The confidence that the person eats or avoids this; 0 when the sentence says nothing of the kind. */
    static double of(Sentence sentence, Place<Food> place, boolean avoided) {
        Food food = place.value();
        int from = place.from();
        if (food.is("none")) {
            return 0;
        }
        boolean allowed = LeftOut.isAllowed(sentence, place) && sentence.has(SentenceCue.AVOID) && !sentence.has(SentenceCue.EATS);
        if (allowed || food.is("diet") && sentence.has(SentenceCue.GONE)) {
            return 0;
        }
        if (food.is("diet")) {
            return sentence.has(SentenceCue.NOT, from - 2, from) ? 0 : Confidence.AVOIDED;
        }
        if (avoided) {
            return Confidence.AVOIDED;
        }
        boolean unwanted = place.to() < sentence.tokens().size() && NOBODY.contains(sentence.tokens().get(place.to()).text());
        boolean refused = unwanted || sentence.has(SentenceCue.REFUSAL, from - 2, from);
        boolean flavour = sentence.has(SentenceCue.FLAVOUR, from - NOTES, place.to() + 2) || sentence.has(SentenceCue.LIKENESS, from - 3, from);
        boolean quoted = sentence.judges(SentenceCue.QUOTE, 0, from) && !sentence.has(SentenceCue.EATS) && !sentence.has(SentenceCue.SELF);
        // "Lovely, like apricots"
        boolean likened = from > 1 && LIKE.contains(sentence.tokens().get(from - 1).text())
                && (sentence.tokens().get(from - 2).is(Token.Type.STOP) || sentence.tokens().get(from - 2).is(Token.Type.DASH));
        boolean general = food.is("group") && food.code().equals("tapas") && (place.to() < sentence.tokens().size()
                && sentence.tokens().get(place.to()).is(":")) || food.is("group") && food.code().equals("tapas") && FoodWords.isCourse(sentence.tokens().get(place.to() - 1).text());
        if (likened || general) {
            return 0;
        }
        boolean others = quoted || sentence.has(SentenceCue.OTHER, 0, from) && sentence.has(SentenceCue.OTHERS_EAT, 0, from)
                && !sentence.has(SentenceCue.SELF);
        if (food.is("free") || refused || flavour || others || describesWine(sentence, place)) {
            return 0;
        }
        return sentence.has(SentenceCue.EATS) && !sentence.asks() ? Confidence.EATEN : Confidence.ASKED_FOR;
    }

    private static boolean describesWine(Sentence sentence, Place<Food> place) {
        return place.value().code().equals("spicy")
                && sentence.styles().stream().anyMatch(word -> word.from() == place.to());
    }
}
