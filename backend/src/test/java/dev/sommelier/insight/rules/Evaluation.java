package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.insight.InsightKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Precision and recall of the rules: what they found in the utterances against what is expected. */
final class Evaluation {

    record Heard(LabelledUtterance utterance, Set<String> found) {

        Set<String> missed() {
            return without(utterance.expected(), found);
        }

        Set<String> falseAlarms() {
            return without(found, utterance.expected());
        }

        private static Set<String> without(Set<String> all, Set<String> some) {
            Set<String> left = new TreeSet<>(all);
            left.removeAll(some);
            return left;
        }
    }

    /** Counts of findings; with nothing to count both shares are 1. */
    record Score(int right, int missed, int wrong) {

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private final List<Heard> heard;

    Evaluation(HouseInsightRules rules, List<LabelledUtterance> utterances) {
        heard = utterances.stream().map(utterance -> new Heard(utterance, rules.extract(utterance.closed()).stream()
                .filter(one -> one.isOwn() || !one.kind().isOfWine()).map(LabelledUtterance::written).collect(Collectors.toCollection(TreeSet::new)))).toList();
    }

    Score score(Predicate<LabelledUtterance> which) {
        return score(which, written -> true);
    }

    private Score score(Predicate<LabelledUtterance> which, Predicate<String> what) {
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (Heard one : heard) {
            if (which.test(one.utterance())) {
                right += (int) one.utterance().expected().stream().filter(what).filter(one.found()::contains).count();
                missed += (int) one.missed().stream().filter(what).count();
                wrong += (int) one.falseAlarms().stream().filter(what).count();
            }
        }
        return new Score(right, missed, wrong);
    }

    String report() {
        List<String> lines = new ArrayList<>();
        lines.add("What the rules hear in " + heard.size() + " sessions (src/test/resources/insight/utterances.csv)");
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%-28s %9s %9s %6s %6s %6s", "", "precision", "recall", "right", "missed",
                "false"));
        lines.add(line("all", score(any -> true)));
        lines.add(line("held out", score(one -> !one.tuned())));
        for (Language language : Language.values()) {
            String name = language.name().toLowerCase(Locale.ROOT);
            lines.add(line(name, score(one -> one.language() == language)));
            lines.add(line(name + ", held out", score(one -> one.language() == language && !one.tuned())));
        }
        for (InsightKind kind : InsightKind.values()) {
            lines.add(line(kind.code(), score(any -> true, written -> LabelledUtterance.kind(written).equals(kind.code()))));
            lines.addAll(Arrays.stream(Language.values()).map(language -> line("  " + kind.code() + ", "
                    + language.name().toLowerCase(Locale.ROOT), score(one -> one.language() == language,
                    written -> LabelledUtterance.kind(written).equals(kind.code())))).toList());
        }
        lines.add("");
        heard.stream().filter(one -> !one.missed().isEmpty() || !one.falseAlarms().isEmpty()).forEach(one -> {
            lines.add((one.utterance().tuned() ? "" : "(held out) ") + one.utterance().session());
            one.missed().forEach(written -> lines.add("    missed       " + written));
            one.falseAlarms().forEach(written -> lines.add("    false alarm  " + written));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String line(String name, Score score) {
        return String.format(Locale.ROOT, "%-28s %9.3f %9.3f %6d %6d %6d", name, score.precision(), score.recall(),
                score.right(), score.missed(), score.wrong());
    }
}
