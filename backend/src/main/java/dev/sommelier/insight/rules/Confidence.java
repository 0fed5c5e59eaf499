package dev.sommelier.insight.rules;

/**
 * How sure the rules are. It is kept beside each fact, and of two sayings of the same thing the surer is kept.
 */
final class Confidence {

    /** A plain word on a wine by its name. */
    static final double NAMED = 0.9;
    /** "The second one": right unless the person counts otherwise. */
    static final double POINTED = 0.85;
    /** A plain word on a style. */
    static final double STYLE = 0.8;
    /** "It" may be another wine. */
    static final double PRONOUN = 0.7;
    /** "Not so great", «неплохое». */
    static final double WEAK = 0.75;

    static final double EVENT = 0.85;
    /** What somebody must not or will not eat. */
    static final double AVOIDED = 0.9;
    /** "We eat", "I'm making". */
    static final double EATEN = 0.8;
    /** A dish that only came up in a request. */
    static final double ASKED_FOR = 0.6;

    private Confidence() {
    }

    static double of(double plain, boolean weak) {
        return Math.round(plain * (weak ? WEAK : 1) * 100) / 100.0;
    }
}
