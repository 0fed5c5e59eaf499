package dev.sommelier.understanding.dialogue;

import dev.sommelier.understanding.message.Intent;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;

/**
 * A message about what was said before, which asks for no new wine.
 *
 * @param topic what it asks or says
 * @param list  the list of wines it speaks of; empty when it speaks of none
 * @param wines the wines it means, in the order they were named; all of the list when it tells none apart
 * @param told  whether it says which wine it means
 */
public record FollowUp(Kind kind, DialogueCue topic, ShownList list, List<Wine> wines, boolean told) {

    /** The purpose of a follow-up. */
    public enum Kind {
        /** A question about wines shown. */
        SHOWN(Intent.SHOWN),
        /** It cannot be told which of the wines shown is meant. */
        WHICH(Intent.SHOWN),
        /** The person decides for a wine. */
        CHOICE(Intent.CHOICE),
        /** A question about what was chosen, recommended or remembered. */
        RECALL(Intent.RECALL),
        /** Thanks, a greeting, a joke. */
        SMALL_TALK(Intent.SMALL_TALK);

        private final Intent intent;

        Kind(Intent intent) {
            this.intent = intent;
        }

        public Intent intent() {
            return intent;
        }
    }

    static FollowUp smallTalk(DialogueCue topic) {
        return new FollowUp(Kind.SMALL_TALK, topic, ShownList.NONE, List.of(), false);
    }
}
