package dev.sommelier.understanding.question;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import java.util.EnumSet;
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
    private static final Set<Dimension> SUBJECTS = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY,
            Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS);
    private static final Set<Dimension> NAMES = EnumSet.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    private static final Set<Dimension> TRAITS = EnumSet.of(Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN,
            Dimension.ACIDITY, Dimension.COLOUR);

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
        boolean subject = SUBJECTS.stream().anyMatch(dimension -> wants(facets, dimension));
        boolean name = NAMES.stream().anyMatch(dimension -> wants(facets, dimension));
        boolean yesNo = question.asks(Form.YESNO);
        boolean dish = wants(facets, Dimension.DISH);
        if (question.asks(Form.AMOUNT) && (question.party().people() > 0 || question.is("person") || question.is("guest"))) {
            return true;
        }
        if (question.asks(Form.SAYIT)) {
            return true;
        }
        if (makesWine(question, facets) && !question.asks(Form.FRAME)) {
            return true;
        }
        boolean chooses = question.asks(Form.COMPARE) && compared(facets) > 1 && !wishes() && !likens;
        if (chooses && compares) {
            return true;
        }
        if (question.asks(Form.FRAME) || priced || wants(facets, Dimension.OCCASION)) {
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
        boolean trait = TRAITS.stream().anyMatch(dimension -> wants(facets, dimension))
                || wants(facets, Dimension.KIND) && (question.is("sparklingword") || question.is("still"));
        return name && (doubted && trait || question.is("whatis") && !wishes() || question.asks(Form.DISHES)
                || question.asks(Form.MADEOF) || question.asks(Form.ORIGIN)
                || question.asks(Form.COST) || question.asks(Form.TASTE))
                || chooses && (question.asks(Form.MARK) || question.asks(Form.STRONG) || question.asks(Form.OPEN));
    }

    /** "Do they make wine in Turkey?" */
    private static boolean makesWine(Question question, Map<Dimension, Facet> facets) {
        return wants(facets, Dimension.COUNTRY) && question.makes();
    }

    private static int compared(Map<Dimension, Facet> facets) {
        return NAMES.stream().mapToInt(dimension -> facets.getOrDefault(dimension, Facet.NONE).wanted().size()).sum();
    }

    private static boolean isAboutWine(Question question, Map<Dimension, Facet> facets) {
        return !facets.isEmpty() || question.is("grape") || question.is("wine") || question.is("bottle") || question.is("glass");
    }

    private static boolean wants(Map<Dimension, Facet> facets, Dimension dimension) {
        return !facets.getOrDefault(dimension, Facet.NONE).isEmpty();
    }
}
