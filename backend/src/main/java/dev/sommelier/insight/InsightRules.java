package dev.sommelier.insight;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.wine.ranking.Style;
import java.util.List;

/** The port to insights without a model: hears by rules what a person said of themselves. */
public interface InsightRules {

    /**
     * The session as far as anything may be learned from it, by rules or by a model: without messages about health, grief,
     * distress and the like, and where such a message weighs heavily without all that follows it.
     */
    ClosedSession teachable(ClosedSession session);

    /** What the person told in a session, each thing once, in the order it was said. */
    List<Finding> hear(ClosedSession session);

    /** The style a few words name: "oaked Chardonnay", «сладкое»; {@link Style#NONE} when they name none. */
    Style styleOf(String words, Language language);
}
