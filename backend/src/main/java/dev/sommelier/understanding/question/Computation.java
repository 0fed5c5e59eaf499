package dev.sommelier.understanding.question;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a question is answered from the catalogue or by arithmetic, where no written fact is needed.
 *
 * @param priced   whether a budget was said
 * @param compares whether something cheaper, lighter and so on is asked for
 * @param likens   whether something similar is asked for
 */
record Computation(Question question, Map<Dimension, Facet> facets, boolean priced, boolean compares, boolean likens) {

    private static final Set<Dimension> SUBJECTS = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY,
            Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS);
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    private static final Set<Dimension> TRAITS = EnumSet.of(Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN,
            Dimension.ACIDITY, Dimension.COLOUR);

    /** Whether the answer can be worked out from the catalogue or by arithmetic. */
    boolean isPossible() {
        boolean subject = SUBJECTS.stream().anyMatch(dimension -> wants(dimension));
        boolean name = NAMES.stream().anyMatch(dimension -> wants(dimension));
        boolean yesNo = question.asks(Form.YESNO);
        boolean dish = wants(Dimension.DISH);
        if (question.asks(Form.AMOUNT) && (question.party().people() > 0 || question.is("person") || question.is("guest"))) {
            return true;
        }
        if (question.asks(Form.SAYIT)) {
            return true;
        }
        if (makesWine() && !question.asks(Form.FRAME)) {
            return true;
        }
        boolean chooses = question.asks(Form.COMPARE) && compared() > 1 && !wishes() && !likens;
        if (chooses && compares) {
            return true;
        }
        if (question.asks(Form.FRAME) || priced || wants(Dimension.OCCASION)) {
            return false;
        }
        if (dish) {
            return subject && (question.asks(Form.MATCH) && (yesNo || name || question.asks(Form.MARK))
                    || yesNo && question.asks(Form.STRONG));
        }
        boolean either = facets.getOrDefault(Dimension.SWEETNESS, Facet.NONE).wanted().size() > 1;
        either |= question.asks(Form.BEING) && facets.getOrDefault(Dimension.COLOUR, Facet.NONE).wanted().size() > 1;
        boolean doubted = yesNo || either && question.asks(Form.COMPARE) || question.asks(Form.MARK)
                && question.asks(Form.COMPARE);
        boolean trait = TRAITS.stream().anyMatch(dimension -> wants(dimension))
                || wants(Dimension.KIND) && (question.is("sparklingword") || question.is("still"));
        return name && (doubted && trait || question.is("whatis") && !wishes() || question.asks(Form.DISHES)
                || question.asks(Form.MADEOF) || question.asks(Form.ORIGIN)
                || question.asks(Form.COST) || question.asks(Form.TASTE))
                || chooses && (question.asks(Form.MARK) || question.asks(Form.STRONG) || question.asks(Form.OPEN));
    }

    /** Whether it asks if a country makes wine: "do they make wine in Turkey?" */
    private boolean makesWine() {
        return wants(Dimension.COUNTRY) && question.makes();
    }

    private int compared() {
        return NAMES.stream().mapToInt(dimension -> facets.getOrDefault(dimension, Facet.NONE).wanted().size()).sum();
    }

    private boolean wishes() {
        return priced || wants(Dimension.DISH) || wants(Dimension.OCCASION);
    }

    private boolean wants(Dimension dimension) {
        return !facets.getOrDefault(dimension, Facet.NONE).isEmpty();
    }
}
