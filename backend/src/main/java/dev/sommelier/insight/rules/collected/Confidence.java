package dev.sommelier.insight.rules.collected;

/**
 * The confidence of insights from rules, 0 to 1, by how they were said. Values were chosen by hand; 0.5 is the least that is
 * used for recommendations.
 */
public final class Confidence {

    /** An opinion about a wine by its name. */
    public static final double NAMED = 0.9;
    /** "The second one": wrong when the person counts differently. */
    public static final double POINTED = 0.85;
    /** An opinion about a style. */
    public static final double STYLE = 0.8;
    /** "It" may be another wine. */
    public static final double PRONOUN = 0.7;
    /** Factor for weak words: "not so great", «неплохое». */
    static final double WEAK = 0.75;

    static final double EVENT = 0.85;
    /** What binds every later recommendation. */
    static final double CONSTRAINT = 0.9;
    /** What somebody must not or will not eat. */
    public static final double AVOIDED = 0.9;
    /** "We eat", "I'm making". */
    public static final double EATEN = 0.8;
    /** A dish that only came up in a request. */
    public static final double ASKED_FOR = 0.6;

    private Confidence() {
    }

    public static double of(double plain, boolean weak) {
        return Math.round(plain * (weak ? WEAK : 1) * 100) / 100.0;
    }
}
