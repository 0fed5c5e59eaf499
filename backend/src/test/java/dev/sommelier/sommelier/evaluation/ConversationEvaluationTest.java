package dev.sommelier.sommelier.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.evaluation.RoundCase.Turn;
import dev.sommelier.wine.catalogue.Wine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the house sommelier answers the cases of {@code sommelier/rounds}; {@code make eval} prints the figures and every
 * miss. A round is scored once before anybody looks at its misses: only that figure tells how strangers fare. The
 * shares asserted here only keep what was reached since.
 */
class ConversationEvaluationTest {

    private static final Path REPORT = Path.of("target", "conversation-evaluation.txt");
    private static final Map<String, String> SECTIONS = new TreeMap<>();

    private record Miss(String id, Turn turn, List<String> problems, String answer) {

        @Override
        public String toString() {
            return id + " [" + turn.act() + "] " + turn.say() + "\n    wanted: " + turn.why() + "\n    problems: " + problems
                    + "\n    answer: " + answer;
        }
    }

    /** Of the turns of one act, how many were answered as expected. */
    private static final class Share {

        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        int percent() {
            return all == 0 ? 100 : 100 * right / all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%3d of %3d  %3d %%", right, all, percent());
        }
    }

    @AfterAll
    static void writeReport() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, String.join("\n", SECTIONS.values()));
    }

    @ParameterizedTest(name = "{0}: at least {1} %")
    @CsvSource({
        "1-en-single, 92",
        "1-ru-single, 92",
        "1-en-talk,   92",
        "1-ru-talk,   92",
        "2-en-single, 88",
        "2-ru-single, 88",
        "2-en-talk,   88",
        "2-ru-talk,   88",
        "3-en-single, 92",
        "3-ru-single, 92",
        "3-en-talk,   92",
        "3-ru-talk,   92",
        "4-en-single, 83",
        "4-ru-single, 83",
        "4-en-talk,   83",
        "4-ru-talk,   83",
        "5-en-single, 92",
        "5-ru-single, 92",
        "5-en-talk,   88",
        "5-ru-talk,   85",
        "6-en-single, 94",
        "6-ru-single, 93",
        "6-en-talk,   90",
        "6-ru-talk,   92",
        "7-en-single, 93",
        "7-ru-single, 94",
        "7-en-talk,   87",
        "7-ru-talk,   90",
        "8-en-single, 98",
        "8-ru-single, 98",
        "8-en-talk,   93",
        "8-ru-talk,   92",
        "9-en-single, 96",
        "9-ru-single, 97",
        "9-en-talk,   95",
        "9-ru-talk,   93",
        "10-en-single, 95",
        "10-ru-single, 94",
        "10-en-talk,  95",
        "10-ru-talk,  92",
        "11-en-single, 95",
        "11-ru-single, 97",
        "11-en-talk,  91",
        "11-ru-talk,  93",
        "12-en-single, 98",
        "12-ru-single, 98",
        "12-en-talk,  94",
        "12-ru-talk,  96",
        "13-en-single, 92",
        "13-ru-single, 91",
        "13-en-talk,  91",
        "13-ru-talk,  88",
        "14-en-single, 96",
        "14-ru-single, 98",
        "14-en-talk,  99",
        "14-ru-talk,  96",
        "15-en-single, 99",
        "15-ru-single, 99",
        "15-en-talk,   94",
        "15-ru-talk,   95",
        "16-en-single, 99",
        "16-ru-single, 98",
        "16-en-talk,   97",
        "16-ru-talk,   96",
        "17-en-single, 95",
        "17-ru-single, 94",
        "17-en-talk,   93",
        "17-ru-talk,   92",
        "18-en-single, 95",
        "18-ru-single, 96",
        "18-en-talk,   93",
        "18-ru-talk,   95"
    })
    void answersOfARoundStayAsGoodAsTheyWere(String file, int leastPercent) {
        Share total = new Share();
        Map<String, Share> byAct = new TreeMap<>();
        List<Miss> misses = new ArrayList<>();
        for (RoundCase one : RoundCase.read(file)) {
            HouseChat chat = new HouseChat(file.contains("-ru-") ? Language.RU : Language.EN);
            List<List<Wine>> lists = new ArrayList<>();
            boolean isFirst = true;
            for (Turn turn : one.turns()) {
                HouseChat.Reply reply = chat.say(turn.say());
                List<String> problems = TurnCheck.problems(turn, reply, lists);
                boolean counts = one.turns().size() == 1 || !isFirst;
                if (counts) {
                    total.add(problems.isEmpty());
                    byAct.computeIfAbsent(turn.act(), act -> new Share()).add(problems.isEmpty());
                }
                if (!problems.isEmpty()) {
                    misses.add(new Miss(one.id(), turn, problems, reply.asText(Language.EN)));
                }
                if (!reply.wines().isEmpty()) {
                    lists.add(reply.wines());
                }
                isFirst = false;
            }
        }
        SECTIONS.put(file, section(file, total, byAct, misses));
        assertTrue(total.percent() >= leastPercent, () -> file + ": " + total);
    }

    private static String section(String file, Share total, Map<String, Share> byAct, List<Miss> misses) {
        String acts = byAct.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "  %-12s %s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, "== %-12s %s%n%s%n%s%n", file, total, acts,
                misses.stream().map(Miss::toString).collect(Collectors.joining("\n")));
    }
}
