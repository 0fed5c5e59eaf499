package dev.sommelier.insight;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.wine.Style;
import java.util.List;

/** The port to insights without a model: hears by rules what a person said of themselves. */
public interface InsightRules {

    /** What the person told in a session, each thing once, in the order it was said. */
    List<Finding> hear(ClosedSession session);

    /** The style a few words name: "oaked Chardonnay", «сладкое»; {@link Style#NONE} when they name none. */
    Style styleOf(String words, Language language);
}
