package dev.sommelier.insight.rules.constraint;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import dev.sommelier.insight.sentence.BilingualName;
import dev.sommelier.insight.sentence.PhraseFinder;
import dev.sommelier.insight.sentence.Sentence;
import java.util.List;

/** Why somebody must not have something ({@code reasons.csv}), which tells the person later whether it still holds. */
final class ConstraintReasons {

    private final PhraseFinder<BilingualName> reasons = PhraseFinder.of(CsvFile.read("insight/reasons.csv"), List.of("said_en", "said_ru"),
            row -> new BilingualName(row.getField("en"), row.getField("ru")));

    /** The words of a constraint with the reason that its sentence gives: "no alcohol (pregnant)". */
    String added(String text, Sentence sentence, Language language) {
        return reasons.in(sentence.tokens()).stream().findFirst().map(place -> text + " (" + place.value().in(language) + ")").orElse(text);
    }
}
