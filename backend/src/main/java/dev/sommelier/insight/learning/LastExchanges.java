package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSession.Line;
import dev.sommelier.chat.message.Role;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.wine.ranking.WineCatalogue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The end of a closed session for a model to read: what the person said, and the names of the wines shown. The words of
 * the replies are left out, because nothing is learned from them.
 */
public final class LastExchanges {

    private static final int MESSAGES = 4;
    /** In code points. */
    private static final int LONGEST_MESSAGE = 300;

    private LastExchanges() {
    }

    /** One message or list of wines in a line; empty when the person said nothing that may be remembered. */
    public static String of(ClosedSession session, WineCatalogue catalogue) {
        SessionWines wines = new SessionWines(session, catalogue);
        Deque<String> lines = new ArrayDeque<>();
        int said = 0;
        for (int i = session.lines().size() - 1; i >= 0 && said < MESSAGES; i--) {
            Line line = session.lines().get(i);
            if (line.role() == Role.USER) {
                lines.addFirst("said: " + TextNormaliser.beginning(line.text(), LONGEST_MESSAGE));
                said++;
            } else {
                List<String> names = wines.namesBelow(line);
                if (!names.isEmpty()) {
                    lines.addFirst("were shown: " + TextNormaliser.numbered(names));
                }
            }
        }
        return said == 0 ? "" : String.join("\n", lines);
    }
}
