package dev.sommelier.understanding.question;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What speaks for a question or a request.
 *
 * @param match    the fact that fits best, or null
 * @param priced   whether a budget was said
 * @param compares whether something cheaper, lighter and so on is asked for
 * @param beside   the weight of the fact's concepts that are no wish
 * @param likens   whether something similar is asked for
 */
record Evidence(Question question, Match match, Map<Dimension, Facet> facets, boolean priced, boolean compares, double beside,
        boolean likens) {

    /** A fact that is found in part must hold this share of its cue. */
    private static final double NEARLY = 0.6;
    /** The least weight of a fact found in part, about that of one rare concept. */
    private static final double ENOUGH = 4;
    /** The least weight of concepts that only questions use. */
    static final double TELLING = 3;
    /** Enough beside a second concept. */
    private static final double HINTING = 1.5;
    /** Enough even beside a dish or a price. */
    private static final double BEYOND_DOUBT = 6;
    /** Enough even beside a price or the frame of a request. */
    private static final double CERTAIN = 9;
    /** What a question about wine speaks of even when no fact answers it. */
    private static final Set<String> CORE = Set.of("bottle", "glass", "cork", "corkscrew", "decant", "label", "sommelier");

    boolean isKnown() {
        return match != null && match.isComplete();
    }

    boolean isNear() {
        return match != null && match.share() >= NEARLY && match.weight() >= ENOUGH;
    }

    /** Whether the fact is found by more than what a request could hold too. */
    boolean tells() {
        return isKnown() && beside >= TELLING;
    }

    boolean wishes() {
        return priced || wants(facets, Dimension.DISH) || wants(facets, Dimension.OCCASION);
    }

    /** Whether food is named and nothing is asked: "chilli, no red (it stains)". */
    boolean orders() {
        return wants(facets, Dimension.DISH) && Stream.of(Form.MARK, Form.STRONG, Form.OPEN, Form.YESNO).noneMatch(question::asks)
                && match.size() < 3;
    }

    boolean refuses() {
        return facets.values().stream().anyMatch(facet -> !facet.refused().isEmpty());
    }

    boolean asks(Form form) {
        return question.asks(form);
    }

    boolean isQuestion() {
        if (likens && priced) {
            return false;
        }
        boolean computed = isComputed();
        boolean framed = asks(Form.FRAME);
        boolean severalConcepts = isKnown() && match.size() > 1;
        if (isKnown() && match.unasked() && !priced && !compares && !orders()) {
            return true;
        }
        if (asks(Form.TOLD) && (isKnown() || isNear())) {
            return true;
        }
        boolean told = tells() || asks(Form.STRONG) && isKnown() && (match.size() > 2 || question.is("difference"));
        if (asks(Form.SHOWN) && !computed && !told) {
            return false;
        }
        if (asks(Form.STRONG)) {
            return computed || isStrong(framed, severalConcepts);
        }
        if (framed) {
            boolean worked = computed && !(priced && wants(facets, Dimension.DISH)) && (asks(Form.AMOUNT) || asks(Form.COMPARE));
            boolean open = asks(Form.OPEN) || asks(Form.YESNO);
            return worked || open && severalConcepts && beside >= CERTAIN && !wishes() && !compares
                    || asks(Form.YESNO) && severalConcepts && tells() && !wishes();
        }
        if (computed) {
            return true;
        }
        boolean opened = asks(Form.OPEN) || asks(Form.YESNO);
        boolean plain = severalConcepts || opened && isKnown() && beside >= ENOUGH;
        if (!plain && (refuses() || compares)) {
            return false;
        }
        if (asks(Form.OPEN) || asks(Form.YESNO)) {
            return opens(severalConcepts);
        }
        boolean tells = wishes() ? outweighsWishes()
                : tells() || severalConcepts && beside >= HINTING;
        return asks(Form.MARK) && isKnown() && tells;
    }

    private boolean opens(boolean severalConcepts) {
        boolean being = severalConcepts && asks(Form.BEING);
        if (wishes()) {
            return !priced && being || severalConcepts && outweighsWishes();
        }
        boolean known = tells() || being || severalConcepts && beside >= HINTING
                || isKnown() && (asks(Form.MARK) || question.is("whatis"));
        boolean ofWine = isNear() && (match.size() > 1 || isAboutWine(question, facets));
        boolean near = ofWine && beside >= ENOUGH;
        return known || near || facets.isEmpty() && CORE.stream().anyMatch(question::is);
    }

    /** Whether the fact tells more than a dish or a price; three concepts at once are seldom chance. */
    private boolean outweighsWishes() {
        boolean several = isKnown() && !priced && match.size() >= 3 && beside >= TELLING;
        boolean asked = asks(Form.YESNO) && !asks(Form.FRAME);
        return several || beside >= (priced && !asked ? CERTAIN : BEYOND_DOUBT);
    }

    private boolean isStrong(boolean framed, boolean severalConcepts) {
        if (framed && wishes()) {
            return severalConcepts && tells() && (!priced || beside >= CERTAIN);
        }
        if (framed) {
            return tells() || severalConcepts;
        }
        boolean told = isKnown() && (!priced || question.is("why") || question.is("difference")
                || severalConcepts && tells() && !wants(facets, Dimension.DISH));
        return told || !wishes()
                && (isNear() || isAboutWine(question, facets));
    }

    /** Whether the answer can be worked out from the catalogue or by arithmetic. */
    boolean isComputed() {
        return new Computation(question, facets, priced, compares, likens).isPossible();
    }

    private static boolean isAboutWine(Question question, Map<Dimension, Facet> facets) {
        return !facets.isEmpty() || question.is("grape") || question.is("wine") || question.is("bottle") || question.is("glass");
    }

    private static boolean wants(Map<Dimension, Facet> facets, Dimension dimension) {
        return !facets.getOrDefault(dimension, Facet.NONE).isEmpty();
    }
}
