package dev.sommelier.wine.ranking;

/**
 * What counts how much when wines are put in order, wherever that is done. A wine's score is the mean over the wished
 * dishes, moved by the person's taste, plus what it earns for occasions and aromas; the spread then takes off what
 * repeats the wines already chosen. The house sommelier keeps that order among wines that suit equally well, and asks
 * {@link TasteScorer} where it has an order of its own.
 *
 * <p>Taste stands between the dish and the rest. It orders the wines that suit a dish, but lifts none that does not
 * above them: who likes Barolo gets no Barolo beside oysters. And it bows to what is asked for: who disliked sweet wine
 * last week and asks for one today gets one (see {@link TasteScorer#asked}).
 */
public final class RankingWeights {

    /** Listed in the catalogue for the dish itself; above any rule, the best of which gives 10. */
    static final int LISTED_DISH = 20;
    /** Made for one of the wished occasions. */
    static final int OCCASION = 6;
    /** For each wished aroma it has, but no more than for {@link #MAX_AROMAS}. */
    static final int AROMA = 3;
    static final int MAX_AROMAS = 3;

    /** Of a style the person likes, however many such styles it has. */
    static final int LIKED_STYLE = 3;
    /** As near as can be to a wine the person likes; less the further it is, nothing from {@link #UNRELATED} on. */
    static final int LIKED_SIMILAR = 4;
    /** Of a style the person dislikes: more than an occasion can make good. */
    static final int DISLIKED_STYLE = -8;
    /** As near as can be to a wine the person dislikes; less the further it is. */
    static final int DISLIKED_SIMILAR = -5;
    /** Whoever scores this little by taste is taken only when nothing else is left. */
    static final int AVOIDED = -2;
    /** What is left at least to a wine that suits the dish, however little it is to the person's taste. */
    static final int SUITING = 1;

    /** How far two wines are from each other, step by step: body, acidity and tannin, ... */
    static final int TASTE_STEP = 2;
    static final int SUGAR_STEP = 3;
    /** ... another colour, and another way of making, ... */
    static final int OTHER_SORT = 6;
    /** ... less what they share: a grape, and each aroma. */
    static final int SHARED_GRAPE = 3;
    static final int SHARED_AROMA = 1;
    /** Wines this near are as good as one. */
    static final int IDENTICAL = -2;
    /** Up to here a wine is in the direction of another. */
    static final int SIMILAR = 2;
    /** From here on they have nothing to do with each other. */
    static final int UNRELATED = 6;

    /** For each wine already chosen with the same first grape: the third one needs a clearly better match. */
    static final int SAME_GRAPE = 4;
    static final int SAME_COUNTRY = 3;
    static final int SAME_REGION = 3;

    private RankingWeights() {
    }
}
