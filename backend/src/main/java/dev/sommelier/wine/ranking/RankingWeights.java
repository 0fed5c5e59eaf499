package dev.sommelier.wine.ranking;

/**
 * The weights of ranking. A wine's score is the mean of its pairings with the wished dishes, adjusted by the person's
 * taste, plus occasions and aromas; wines that repeat a grape, country or region already chosen lose points. The house
 * sommelier keeps this order among wines that suit equally well.
 *
 * <p>Taste orders the wines that suit a dish, but lifts none above them that does not suit: a person who likes Barolo gets
 * no Barolo with oysters. A disliked style that is asked for expressly is not held against a wine (see {@link
 * TasteScorer#asked}).
 */
public final class RankingWeights {

    /** Listed in the catalogue for the dish itself; above any rule, the best of which gives 10. */
    static final int LISTED_DISH = 20;
    /** Made for one of the wished occasions. */
    static final int OCCASION = 6;
    /** For each wished aroma it has, but no more than for {@link #MAX_AROMAS}. */
    static final int AROMA = 3;
    static final int MAX_AROMAS = 3;

    /** Of a style the person likes; counted once. */
    static final int LIKED_STYLE = 3;
    /**
     * Identical in style to a wine the person likes; in proportion less with distance, 0 from {@link #UNRELATED} on.
     */
    static final int LIKED_SIMILAR = 4;
    /** Of a style the person dislikes; outweighs an occasion. */
    static final int DISLIKED_STYLE = -8;
    /** Identical in style to a wine the person dislikes; in proportion less with distance. */
    static final int DISLIKED_SIMILAR = -5;
    /** A wine with at most this score by taste is taken only when no other is left. */
    static final int AVOIDED = -2;
    /** The least score of a wine that suits the dish, however little it suits the taste. */
    static final int SUITING = 1;

    /** Distance of two wines for each step of body, acidity or tannin. */
    static final int TASTE_STEP = 2;
    static final int SUGAR_STEP = 3;
    /** Distance for another colour, and for another kind. */
    static final int OTHER_SORT = 6;
    /** Taken off the distance for a shared grape, and for each shared aroma. */
    static final int SHARED_GRAPE = 3;
    static final int SHARED_AROMA = 1;
    /** Distance up to which two wines count as identical. */
    static final int IDENTICAL = -2;
    /** Distance up to which two wines count as similar. */
    static final int SIMILAR = 2;
    /** Distance from which two wines have nothing in common. */
    static final int UNRELATED = 6;

    /** For each wine already chosen with the same first grape: the third one needs a clearly better match. */
    static final int SAME_GRAPE = 4;
    static final int SAME_COUNTRY = 3;
    static final int SAME_REGION = 3;

    private RankingWeights() {
    }
}
