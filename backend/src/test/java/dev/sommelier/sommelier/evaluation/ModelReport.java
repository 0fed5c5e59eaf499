package dev.sommelier.sommelier.evaluation;

import dev.sommelier.account.Language;
import dev.sommelier.chat.message.ReplySource;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.evaluation.RoundCase.Turn;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The figures of one model: what was right by act, how it speaks, and what it costs. */
final class ModelReport {

    private static final int BRIEF = 6;
    private static final double HUNDRED = 100.0;

    private final String model;
    private final MeterRegistry metrics;
    private final Map<String, Double> before;
    private final Map<String, int[]> byAct = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int turns;
    private int right;
    private int brief;
    private int inLanguage;
    private int byHouse;
    private final List<String> unknownNames = new ArrayList<>();

    ModelReport(String model, MeterRegistry metrics) {
        this.model = model;
        this.metrics = metrics;
        before = counted();
    }

    void failed(String id, int status) {
        misses.add(id + ": HTTP " + status);
    }

    void add(String id, Turn turn, List<String> problems, HouseChat.Reply reply, List<String> invented) {
        turns++;
        right += problems.isEmpty() ? 1 : 0;
        int[] act = byAct.computeIfAbsent(turn.act(), name -> new int[2]);
        act[0] += problems.isEmpty() ? 1 : 0;
        act[1]++;
        brief += reply.text().split("[.!?…]+(\\s|$)").length <= BRIEF ? 1 : 0;
        inLanguage += isCyrillic(turn.say()) == isCyrillic(reply.text()) ? 1 : 0;
        byHouse += reply.source() == ReplySource.HOUSE ? 1 : 0;
        unknownNames.addAll(invented);
        if (!problems.isEmpty()) {
            misses.add(id + " [" + turn.act() + "] " + turn.say() + "\n    wanted: " + turn.why() + "\n    problems: " + problems
                    + "\n    answer: " + reply.asText(Language.EN));
        }
    }

    private static boolean isCyrillic(String text) {
        return 2 * text.codePoints().filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)
                .count() > text.codePoints().filter(Character::isLetter).count();
    }

    String text() {
        Map<String, Double> now = counted();
        now.replaceAll((name, value) -> value - before.getOrDefault(name, 0.0));
        double input = now.get("input") + now.get("cache_write") + now.get("cache_read");
        String acts = byAct.entrySet().stream()
                .map(act -> String.format(Locale.ROOT, "  %-12s %3d of %3d", act.getKey(), act.getValue()[0], act.getValue()[1]))
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, """
                == %s: %d of %d right (%.0f %%)
                %s
                  at most %d sentences %.0f %%, in the language asked in %.0f %%, by the house %.0f %%, unknown names %s
                  of a turn: tokens in %.0f (%.0f %% from the cache), out %.0f, cost %.4f USD; first word after %.1f s
                %s
                """, model, right, turns, percent(right), acts, BRIEF, percent(brief), percent(inLanguage), percent(byHouse),
                unknownNames, input / Math.max(1, turns), HUNDRED * now.get("cache_read") / Math.max(1, input),
                now.get("output") / Math.max(1, turns), now.get("cost") / Math.max(1, turns),
                now.get("wait") / Math.max(1, now.get("words")), String.join("\n", misses));
    }

    private double percent(int count) {
        return turns == 0 ? 0 : HUNDRED * count / turns;
    }

    /** What the service has measured until now. */
    private Map<String, Double> counted() {
        Map<String, Double> sums = new TreeMap<>();
        for (String kind : List.of("input", "output", "cache_write", "cache_read")) {
            sums.put(kind, sum(metrics.find("sommelier.model.tokens").tag("kind", kind).counters()));
        }
        sums.put("cost", sum(metrics.find("sommelier.model.cost").counters()));
        Collection<Timer> words = metrics.find("sommelier.model.first.word").tag("reply", "answer").timers();
        sums.put("wait", words.stream().mapToDouble(timer -> timer.totalTime(TimeUnit.SECONDS)).sum());
        sums.put("words", words.stream().mapToDouble(Timer::count).sum());
        return sums;
    }

    private static double sum(Collection<Counter> counters) {
        return counters.stream().mapToDouble(Counter::count).sum();
    }
}
