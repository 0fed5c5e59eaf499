package dev.sommelier.insight.rules;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.insight.Finding;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.InMemoryWineCatalogue;
import java.util.List;

/** The house's insight rules over the real data, for tests of other packages. */
public final class ListeningHouse {

    private static final HouseInsightRules RULES = new HouseInsightRules(new InMemoryWineCatalogue(), HouseChat.VOCABULARY);

    private ListeningHouse() {
    }

    /** As a closed session is heard, but with every line: what is left out would not be read. */
    public static List<Finding> hear(ClosedSession session) {
        RULES.teachable(session);
        return RULES.hear(session);
    }
}
