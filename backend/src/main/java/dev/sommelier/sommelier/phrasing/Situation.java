package dev.sommelier.sommelier.phrasing;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.choosing.Choice;
import dev.sommelier.understanding.Understood;
import dev.sommelier.understanding.wish.Wish;
import dev.sommelier.wine.ranking.TasteScorer;

/**
 * The input for wording one answer.
 *
 * @param seed  of the session and turn
 * @param month 1 to 12
 * @param scorer the person's taste, as far as it is known
 * @param asked whether the reply before ended in a question; this one then asks none
 * @param note  the sentence on the constraints that have bound it; empty when none has
 * @param priced whether one of them is a price, so that none is asked for
 */
public record Situation(
        Understood understood, Choice choice, Language language, long seed, int month, TasteScorer scorer, boolean asked,
        String note, boolean priced) {

    public Situation(Understood understood, Choice choice, Language language, long seed, int month, TasteScorer scorer,
            boolean asked) {
        this(understood, choice, language, seed, month, scorer, asked, "", false);
    }

    /** The same with the wines chosen and the wish they were chosen for. */
    public Situation with(Choice chosen, Wish wish) {
        return new Situation(understood.wishing(wish), chosen, language, seed, month, scorer, asked, note, priced);
    }

    public Situation noting(String sentence, boolean hasPrice) {
        return new Situation(understood, choice, language, seed, month, scorer, asked, sentence, hasPrice);
    }
}
