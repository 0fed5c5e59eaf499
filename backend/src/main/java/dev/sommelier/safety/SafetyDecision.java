package dev.sommelier.safety;

import dev.sommelier.account.Language;
import dev.sommelier.safety.SafetyCategory.Hold;
import dev.sommelier.understanding.dialogue.DialogueCue;
import dev.sommelier.understanding.dialogue.FollowUp;
import dev.sommelier.wine.catalogue.Wine;
import java.util.EnumSet;
import java.util.Set;

/**
 * The way in which a message has to be answered.
 *
 * @param category null when no restriction holds
 * @param language of the message
 */
public record SafetyDecision(Kind kind, SafetyCategory category, Language language) {

    private static final Set<DialogueCue> CARE_OF_BOTTLES = EnumSet.of(DialogueCue.SERVE, DialogueCue.KEEP, DialogueCue.OPENED,
            DialogueCue.FRIDGE, DialogueCue.DECANT, DialogueCue.GLASS, DialogueCue.PRONOUNCE);

    public enum Kind {
        /** Without restriction. */
        OPEN,
        /** In words and without wine, because of an earlier message: a question about wine in general. */
        WORDS,
        /** Only alcohol-free wine may be shown. */
        ALCOHOL_FREE,
        /** The same, for a message that gives the reason and asks for alcohol-free wine at once. */
        ALCOHOL_FREE_ASKED,
        /** With the fixed answer of the category and no wine. */
        FIRST,
        /** With no wine, because of an earlier message of the session. */
        AFTER
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /**
     * Whether a follow-up may be answered: one about wines without alcohol while only alcohol is ruled out, and outside
     * danger how a wine shown is kept and served.
     */
    public boolean allows(FollowUp followUp) {
        boolean shown = followUp.kind() == FollowUp.Kind.SHOWN || followUp.kind() == FollowUp.Kind.CHOICE;
        boolean free = category.hold() == Hold.ALCOHOL_FREE && !followUp.wines().isEmpty()
                && followUp.wines().stream().allMatch(Wine::alcoholFree);
        return shown && (free || category.hold() != Hold.NO_WINE && CARE_OF_BOTTLES.contains(followUp.topic()));
    }

    /** Whether a message behind an alarm is answered in words alone. */
    public boolean allowsOnlyWords() {
        return kind == Kind.AFTER || kind == Kind.WORDS;
    }

    public boolean allowsOnlyAlcoholFree() {
        return kind == Kind.ALCOHOL_FREE || kind == Kind.ALCOHOL_FREE_ASKED;
    }
}
