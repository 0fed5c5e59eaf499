package dev.sommelier.understanding.question;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the {@link Form}s of a message. A pattern with {@code ^} counts only at the beginning of a sentence. */
final class Forms {

    private static final String AT_START = "^";

    private record Pattern(LexiconEntry words, boolean atStart) {
    }

    private final Map<Form, List<Pattern>> patterns = new EnumMap<>(Form.class);

    Forms() {
        for (CsvRow row : CsvFile.read("understanding/lexicon/questions.csv")) {
            List<Pattern> all = patterns.computeIfAbsent(row.constant("form", Form.class), form -> new ArrayList<>());
            row.inBothLanguages().forEach(text -> all.add(pattern(text)));
        }
    }

    private static Pattern pattern(String text) {
        boolean atStart = text.startsWith(AT_START);
        return new Pattern(LexiconEntry.of(atStart ? text.substring(1) : text, Dimension.IGNORE, text), atStart);
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
            for (Form form : patterns.keySet()) {
                if (form != Form.FILLER && form != Form.IDLE && matches(form, tokens, at, start)) {
                    found.add(form);
                }
            }
            start = start && matches(Form.FILLER, tokens, at, true);
        }
        return found;
    }

    private int idleWords(List<Token> tokens, int at) {
        return patterns.get(Form.IDLE).stream().filter(pattern -> pattern.words().matches(tokens, at))
                .mapToInt(pattern -> pattern.words().words().size()).max().orElse(0);
    }

    private boolean matches(Form form, List<Token> tokens, int at, boolean start) {
        return patterns.get(form).stream()
                .anyMatch(pattern -> (start || !pattern.atStart()) && pattern.words().matches(tokens, at));
    }
}
