package dev.sommelier.insight.rules.constraint;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.insight.sentence.Clause;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.PhraseFinder.Place;
import dev.sommelier.insight.sentence.Sentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the phrases of {@code constraints.csv}; those of one meaning do not hide those of another. */
final class ConstraintCues {


    /** Cache of the cues of the sentence being read, because each of its clauses looks them up. */
    private record Read(Sentence sentence, Map<ConstraintCue, List<Place<ConstraintCue>>> found) {
    }

    private final Map<ConstraintCue, PhraseFinder<ConstraintCue>> finders = new EnumMap<>(ConstraintCue.class);
    private final ThreadLocal<Read> last = new ThreadLocal<>();

    ConstraintCues() {
        Map<String, List<CsvRow>> bySign = CsvFile.read("insight/constraints.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("sign")));
        bySign.forEach((sign, rows) -> finders.put(rows.get(0).constant("sign", ConstraintCue.class),
                PhraseFinder.of(rows, row -> row.constant("sign", ConstraintCue.class))));
    }

    List<Place<ConstraintCue>> in(ConstraintCue cue, Sentence sentence) {
        Read read = last.get();
        if (read == null || read.sentence() != sentence) {
            read = new Read(sentence, new EnumMap<>(ConstraintCue.class));
            last.set(read);
        }
        return read.found().computeIfAbsent(cue, any -> finders.get(cue).in(sentence.tokens()));
    }

    /** Clears what was found in the sentence read last. */
    void done() {
        last.remove();
    }

    List<Place<ConstraintCue>> in(ConstraintCue cue, Sentence sentence, Clause clause) {
        return in(cue, sentence).stream().filter(place -> place.within(clause.from(), clause.to())).toList();
    }

    boolean has(ConstraintCue cue, Sentence sentence) {
        return !in(cue, sentence).isEmpty();
    }

    boolean has(ConstraintCue cue, Sentence sentence, Clause clause) {
        return !in(cue, sentence, clause).isEmpty();
    }
}
