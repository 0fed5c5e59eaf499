package dev.sommelier.understanding.dialogue;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.PatternIndex;
import dev.sommelier.understanding.lexicon.Token;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The patterns of {@code understanding/follow-ups.csv}. Other than those of the lexicon they may overlap, because a message
 * such as "which of these goes with duck" holds several.
 */
@Singleton
public final class CueLexicon {

    /** Pattern words between {@code ..}, which stands for up to {@code GAP} words. */
    private record Pattern(DialogueCue cue, List<List<String>> parts) {
    }

    private static final String FILE = "understanding/follow-ups.csv";
    private static final int GAP = 5;

    private final PatternIndex<Pattern> patterns;

    public CueLexicon() {
        List<Pattern> all = new ArrayList<>();
        for (CsvRow row : CsvFile.read(FILE)) {
            DialogueCue cue = row.constant("cue", DialogueCue.class);
            row.inBothLanguages().forEach(pattern -> all.add(new Pattern(cue, parts(pattern))));
        }
        patterns = new PatternIndex<>(all, pattern -> pattern.parts().get(0).get(0));
    }

    private static List<List<String>> parts(String pattern) {
        return Arrays.stream(pattern.split(" \\.\\. ")).map(part -> Arrays.asList(part.split(" "))).toList();
    }

    public Cues find(List<Token> tokens) {
        List<Cues.Found> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Pattern pattern : patterns.startingWith(tokens.get(at).text())) {
                int to = end(pattern, tokens, at);
                if (to > at) {
                    found.add(new Cues.Found(pattern.cue(), at, to));
                }
            }
        }
        return new Cues(found);
    }

    /** The token behind the pattern, or -1 when it does not stand here. */
    private static int end(Pattern pattern, List<Token> tokens, int start) {
        int to = matched(pattern.parts().get(0), tokens, start);
        for (int part = 1; part < pattern.parts().size() && to > 0; part++) {
            to = later(pattern.parts().get(part), tokens, to);
        }
        return to;
    }

    private static int later(List<String> words, List<Token> tokens, int from) {
        for (int at = from; at <= Math.min(from + GAP, tokens.size() - 1); at++) {
            int to = matched(words, tokens, at);
            if (to > 0) {
                return to;
            }
        }
        return -1;
    }

    private static int matched(List<String> words, List<Token> tokens, int start) {
        if (start + words.size() > tokens.size()) {
            return -1;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(start + i);
            if (token.is(Token.Type.STOP) || !LexiconEntry.fits(words.get(i), token.text())) {
                return -1;
            }
        }
        return start + words.size();
    }
}
