package dev.sommelier.insight.learning;

import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.history.ClosedSession.Line;
import dev.sommelier.chat.message.Role;
import dev.sommelier.text.TextNormaliser;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A closed session as text for the model: the day it closed on, and escaped text between tags, each message of the person
 * with a number. Long messages lose their end and long sessions their beginning.
 */
final class InsightTranscript {

    /** In code points. */
    private static final int LONGEST_REPLY = 500;
    private static final int LONGEST_MESSAGE = 2_000;
    /** UTF-16 characters of all messages together; some 15,000 tokens. */
    private static final int LONGEST_CHAT = 40_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd, EEEE", Locale.ENGLISH);

    private final List<Line> said;
    private final String text;

    private InsightTranscript(List<Line> said, String text) {
        this.said = said;
        this.text = text;
    }

    static InsightTranscript of(ClosedSession session, SessionWines wines) {
        List<Line> lines = latest(session.lines());
        List<Line> said = new ArrayList<>();
        StringBuilder text = new StringBuilder("<day>" + DAY.format(session.closedAt().atZone(session.timeZone())) + "</day>\n<chat>\n");
        for (Line line : lines) {
            if (line.role() == Role.USER) {
                said.add(line);
                text.append("<person message=\"").append(said.size()).append("\">")
                        .append(TextNormaliser.escaped(beginning(line))).append("</person>\n");
            } else {
                text.append("<sommelier>").append(TextNormaliser.escaped(beginning(line))).append(shown(line, wines))
                        .append("</sommelier>\n");
            }
        }
        return new InsightTranscript(List.copyOf(said), text.append("</chat>").toString());
    }

    String text() {
        return text;
    }

    /** The person's message of this number. */
    Optional<Line> said(int number) {
        return number >= 1 && number <= said.size() ? Optional.of(said.get(number - 1)) : Optional.empty();
    }

    private static List<Line> latest(List<Line> lines) {
        int room = LONGEST_CHAT;
        int first = lines.size();
        while (first > 0 && room >= beginning(lines.get(first - 1)).length()) {
            first--;
            room -= beginning(lines.get(first)).length();
        }
        return lines.subList(first, lines.size());
    }

    private static String beginning(Line line) {
        String whole = line.text();
        int length = Math.min(
                line.role() == Role.USER ? LONGEST_MESSAGE : LONGEST_REPLY, whole.codePointCount(0, whole.length()));
        return whole.substring(0, whole.offsetByCodePoints(0, length));
    }

    private static String shown(Line line, SessionWines wines) {
        List<String> names = wines.namesBelow(line);
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            list.append(i == 0 ? "\nWines shown: " : "; ").append(i + 1).append(". ").append(TextNormaliser.escaped(names.get(i)));
        }
        return list.toString();
    }
}
