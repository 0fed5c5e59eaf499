package dev.sommelier.understanding;

import dev.sommelier.account.Language;
import dev.sommelier.classpath.CsvFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Explanations of wine terms, from {@code understanding/glossary.csv}. A subject ("tannin") counts when the message
 * asks what it is; a question pattern ("how to store") counts by itself.
 */
public final class Glossary {

    private record Entry(String code, List<LexiconEntry> subjects, List<LexiconEntry> questions, String en, String ru) {
    }

    private static final int GAP_AFTER = 1;
    private static final int GAP_BEFORE = 3;

    private final List<Entry> entries = CsvFile.read("understanding/glossary.csv").stream().map(row -> new Entry(
            row.getField("code"),
            patterns(row.getField("subject_en"), row.getField("subject_ru")),
            patterns(row.getField("question_en"), row.getField("question_ru")),
            row.getField("en"), row.getField("ru"))).toList();

    private static List<LexiconEntry> patterns(String english, String russian) {
        List<String> both = new ArrayList<>(CsvFile.list(english));
        both.addAll(CsvFile.list(russian));
        return both.stream().map(pattern -> LexiconEntry.of(pattern, Dimension.INTENT, "define")).toList();
    }

    /**
     * Codes of what the message asks to be explained, at most two, enough for "the difference between": a question
     * known as a whole, or a subject right beside "what is".
     */
    List<String> asked(List<Token> tokens, List<Mention> mentions) {
        Set<String> asked = new LinkedHashSet<>();
        entries.stream().filter(entry -> weight(entry.questions(), tokens) > 0)
                .max(Comparator.comparingInt(entry -> weight(entry.questions(), tokens)))
                .ifPresent(entry -> asked.add(entry.code()));
        if (!asked.isEmpty()) {
            return List.copyOf(asked);
        }
        List<Mention> subjects = subjects(tokens);
        if (subjects.stream().anyMatch(subject -> mentions.stream().anyMatch(m -> besides(m, subject)))) {
            subjects.forEach(subject -> asked.add(subject.code()));
        }
        return asked.stream().limit(2).toList();
    }

    private static boolean besides(Mention question, Mention subject) {
        return question.is(Dimension.INTENT, "define")
                && (subject.from() >= question.to() && subject.from() - question.to() <= GAP_AFTER
                || subject.to() <= question.from() && question.from() - subject.to() <= GAP_BEFORE);
    }

    public String explain(String code, Language language) {
        Entry entry = entries.stream().filter(e -> e.code().equals(code)).findFirst().orElseThrow();
        return language.choose(entry.en(), entry.ru());
    }

    public List<String> codes() {
        return entries.stream().map(Entry::code).toList();
    }

    private List<Mention> subjects(List<Token> tokens) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Mention longest = longest(tokens, at);
            if (longest != null) {
                found.add(longest);
            }
            at = longest == null ? at + 1 : longest.to();
        }
        return found;
    }

    private Mention longest(List<Token> tokens, int at) {
        Mention best = null;
        int weight = 0;
        for (Entry entry : entries) {
            for (LexiconEntry pattern : entry.subjects()) {
                if (pattern.weight() > weight && pattern.matches(tokens, at)) {
                    best = new Mention(Dimension.INTENT, entry.code(), at, at + pattern.words().size(), false);
                    weight = pattern.weight();
                }
            }
        }
        return best;
    }

    /** The weight of the most specific pattern that occurs, 0 when none does. */
    private static int weight(List<LexiconEntry> patterns, List<Token> tokens) {
        int weight = 0;
        for (int at = 0; at < tokens.size(); at++) {
            for (LexiconEntry pattern : patterns) {
                if (pattern.weight() > weight && pattern.matches(tokens, at)) {
                    weight = pattern.weight();
                }
            }
        }
        return weight;
    }
}
