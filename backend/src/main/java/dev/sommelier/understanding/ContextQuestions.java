package dev.sommelier.understanding;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.message.Intent;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.understanding.question.Party;
import dev.sommelier.understanding.question.Question;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions about wine whose subject was said before: the dish spoken of, or the grape. */
final class ContextQuestions {

    private static final Set<Dimension> TASTE = EnumSet.of(Dimension.SWEETNESS, Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN);
    /** In words. */
    private static final int SHORT = 6;

    private ContextQuestions() {
    }

    /** The question whether another wine suits the dish spoken of: "would Champagne do as well?", "why not a Shiraz?" */
    static Understood fitting(Understood before, Reading reading) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        facets.putAll(reading.facets());
        facets.put(Dimension.DISH, Facet.wanting(before.wish().wanted(Dimension.DISH)));
        Set<Form> forms = EnumSet.of(Form.MATCH, Form.YESNO);
        Reading asked = reading.wishing(facets).asking(new Question(Set.of(), forms, true, Party.NONE));
        return new Understood(asked, before.wish(), before.shown(), List.of(), false, before.dialogue().hearing(reading), null);
    }

    /** Whether a short wish for a taste follows a question about a grape: "is Riesling always sweet? – a dry one then". */
    static boolean goesOn(Understood before, Reading reading) {
        return before.reading().intent() == Intent.DEFINE && before.reading().wants(Dimension.GRAPE)
                && reading.intent().asksForWine() && !reading.facets().isEmpty() && TASTE.containsAll(reading.facets().keySet())
                && reading.budget() == null && reading.wordCount() <= SHORT;
    }

    /** The wish with the grape that the question before it was about. */
    static Reading ofSubject(Understood before, Reading reading) {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        facets.putAll(reading.facets());
        facets.put(Dimension.GRAPE, before.reading().facet(Dimension.GRAPE));
        return reading.wishing(facets);
    }

    /** The grape a message speaks of: named in it, wished for before, or the first of all wines shown. */
    static Optional<String> grape(Understood before, Reading reading) {
        if (reading.wants(Dimension.GRAPE) || before.wish().wants(Dimension.GRAPE)) {
            return Stream.concat(reading.facet(Dimension.GRAPE).wanted().stream(),
                    before.wish().wanted(Dimension.GRAPE).stream()).findFirst();
        }
        Wine subject = before.dialogue().subject();
        List<Wine> spoken = subject == null ? before.shown() : List.of(subject);
        Set<String> grapes = spoken.stream().flatMap(wine -> wine.grapes().stream().limit(1)).collect(Collectors.toSet());
        return grapes.size() == 1 ? grapes.stream().findFirst() : Optional.empty();
    }

    /** The question where else the grape spoken of is grown: "do other countries grow it too?" */
    static Understood whereGrown(String grape, Understood before, Reading reading) {
        Reading asked = reading.wishing(Map.of(Dimension.GRAPE, Facet.wanting(List.of(grape))))
                .asking(new Question(Set.of(), EnumSet.of(Form.ORIGIN), true, Party.NONE));
        return new Understood(asked, before.wish(), before.shown(), List.of(), false, before.dialogue().hearing(reading), null);
    }
}
