package dev.sommelier.understanding.question;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the {@link Form}s of a message. A pattern with {@code ^} counts only at the beginning of a sentence. */
final class Forms {

    private static final String AT_START = "^";

    private record Pattern(LexiconEntry words, boolean atStart) {
    }

    /** By the first letter, so that a word meets only the patterns it may begin. */
    private final Map<Form, Map<Character, List<Pattern>>> patterns = new EnumMap<>(Form.class);

    Forms() {
        for (CsvRow row : CsvFile.read("understanding/lexicon/questions.csv")) {
            Map<Character, List<Pattern>> all =
                    patterns.computeIfAbsent(row.constant("form", Form.class), form -> new HashMap<>());
            row.inBothLanguages().stream().map(Forms::pattern).forEach(pattern -> all
                    .computeIfAbsent(pattern.words().words().get(0).charAt(0), letter -> new ArrayList<>()).add(pattern));
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
        return beginning(Form.IDLE, tokens.get(at)).filter(pattern -> pattern.words().matches(tokens, at))
                .mapToInt(pattern -> pattern.words().words().size()).max().orElse(0);
    }

    private boolean matches(Form form, List<Token> tokens, int at, boolean start) {
        return beginning(form, tokens.get(at))
                .anyMatch(pattern -> (start || !pattern.atStart()) && pattern.words().matches(tokens, at));
    }

    private Stream<Pattern> beginning(Form form, Token token) {
        return patterns.get(form).getOrDefault(token.text().charAt(0), List.of()).stream();
    }
}
