package dev.sommelier.insight;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Rules of tests: hear what they are told to hear, else a liked wine in each message of the person. */
class ToldRules implements InsightRules {

    static final Style SWEET = new Style(Map.of(Trait.SWEETNESS, Set.of("sweet")));

    final List<ClosedSession> heard = new ArrayList<>();

    private Function<ClosedSession, List<Finding>> ears = ToldRules::everyMessage;

    void hearing(Function<ClosedSession, List<Finding>> instead) {
        ears = instead;
    }

    @Override
    public ClosedSession teachable(ClosedSession session) {
        return session;
    }

    @Override
    public List<Finding> hear(ClosedSession session) {
        heard.add(session);
        return ears.apply(session);
    }

    @Override
    public Style styleOf(String words, Language language) {
        String said = words.toLowerCase(Locale.ROOT);
        return said.contains("sweet") || said.contains("сладк") ? SWEET : Style.NONE;
    }

    private static List<Finding> everyMessage(ClosedSession session) {
        return session.lines().stream()
                .filter(line -> line.role() == Role.USER)
                .map(line -> finding(InsightKind.LIKED_WINE, line.text(), null, line.messageId()))
                .toList();
    }

    static Finding finding(InsightKind kind, String text, UUID wineId, UUID messageId) {
        return new Finding(kind, text, wineId, Style.NONE, messageId, 0.9);
    }
}
