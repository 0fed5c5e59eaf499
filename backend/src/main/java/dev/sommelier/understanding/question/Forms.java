package dev.sommelier.understanding.question;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.PatternIndex;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the {@link Form}s of a message. A pattern with {@code ^} counts only at the beginning of a sentence. */
final class Forms {

    private static final String AT_START = "^";

    private record Pattern(Form form, LexiconEntry words, boolean atStart) {

        static Pattern of(Form form, String text) {
            boolean atStart = text.startsWith(AT_START);
            return new Pattern(form, LexiconEntry.of(atStart ? text.substring(1) : text, Dimension.IGNORE, text), atStart);
        }

        boolean matches(List<Token> tokens, int at, boolean start) {
            return (start || !atStart) && words.matches(tokens, at);
        }
    }

    private final PatternIndex<Pattern> patterns;

    Forms() {
        List<Pattern> all = new ArrayList<>();
        for (CsvRow row : CsvFile.read("understanding/lexicon/questions.csv")) {
            Form form = row.constant("form", Form.class);
            row.inBothLanguages().forEach(text -> all.add(Pattern.of(form, text)));
        }
        patterns = new PatternIndex<>(all, pattern -> pattern.words().firstWord());
    }

    Set<Form> of(List<Token> tokens) {
        Set<Form> found = EnumSet.noneOf(Form.class);
        boolean start = true;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int idle = idleWords(tokens, at);
            if (idle > 0) {
                at += idle - 1;
                continue;
            }
            if (token.is(Token.Type.STOP)) {
                start = true;
                if (token.is("?")) {
                    found.add(Form.MARK);
                }
                continue;
            }
            boolean filler = false;
            for (Pattern pattern : patterns.startingWith(token.text())) {
                if (pattern.form() == Form.FILLER) {
                    filler = filler || pattern.matches(tokens, at, true);
                } else if (pattern.form() != Form.IDLE && !found.contains(pattern.form())
                        && pattern.matches(tokens, at, start)) {
                    found.add(pattern.form());
                }
            }
            start = start && filler;
        }
        return found;
    }

    private int idleWords(List<Token> tokens, int at) {
        int words = 0;
        for (Pattern pattern : patterns.startingWith(tokens.get(at).text())) {
            if (pattern.form() == Form.IDLE && pattern.words().matches(tokens, at)) {
                words = Math.max(words, pattern.words().words().size());
            }
        }
        return words;
    }
}
