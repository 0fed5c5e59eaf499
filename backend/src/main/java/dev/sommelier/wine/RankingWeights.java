package dev.sommelier.wine;

/**
 * What counts how much when wines are put in order. A wine's score is the mean over the wished dishes plus what it
 * earns for occasions and aromas; the spread then takes off what repeats the wines already chosen.
 */
final class RankingWeights {

    /** Listed in the catalogue for the dish itself; above any rule, the best of which gives 10. */
    static final int LISTED_DISH = 20;
    /** Made for one of the wished occasions. */
    static final int OCCASION = 6;
    /** For each wished aroma it has, but no more than for {@link #MAX_AROMAS}. */
    static final int AROMA = 3;
    static final int MAX_AROMAS = 3;

    /** For each wine already chosen with the same first grape: the third one needs a clearly better match. */
    static final int SAME_GRAPE = 4;
    static final int SAME_COUNTRY = 3;
    static final int SAME_REGION = 3;

    private RankingWeights() {
    }
}
