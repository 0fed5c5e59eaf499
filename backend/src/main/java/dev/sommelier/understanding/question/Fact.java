package dev.sommelier.understanding.question;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvRow;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing the house knows about wine.
 *
 * @param cues each is a way to ask for it
 */
public record Fact(String code, List<Cue> cues, String en, String ru) {

    private static final String UNASKED = "!";

    /**
     * Concepts that together ask for a fact.
     *
     * @param unasked whether they do so even without the form of a question: "spilled red on my shirt"
     */
    record Cue(Set<String> concepts, boolean unasked) {

        static Cue of(String text) {
            boolean unasked = text.startsWith(UNASKED);
            String words = unasked ? text.substring(UNASKED.length()) : text;
            return new Cue(new LinkedHashSet<>(Arrays.asList(words.split(" "))), unasked);
        }
    }

    static Fact of(CsvRow row) {
        return new Fact(row.getField("code"), row.list("cues").stream().map(Cue::of).toList(), row.getField("en"),
                row.getField("ru"));
    }

    public String say(Language language) {
        return language.choose(en, ru);
    }

    /** All concepts its cues use. */
    public Set<String> concepts() {
        Set<String> all = new LinkedHashSet<>();
        cues.forEach(cue -> all.addAll(cue.concepts()));
        return all;
    }
}
