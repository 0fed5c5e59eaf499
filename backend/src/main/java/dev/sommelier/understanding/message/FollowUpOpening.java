package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.List;
import java.util.Set;

/** Tells by its opening words whether a message refers to the conversation so far. */
final class FollowUpOpening {

    /** "My aunt pays half. Make it up to 50": the sentence changes what was said before. */
    private static final Set<String> CHANGING = Set.of("make", "сделай", "сделайте", "пусть");
    /** "You know what, let's do white", «хотя знаешь, давай лучше белое»: the mind changes, and then comes the change. */
    private static final Set<String> RECONSIDERING = WordClasses.of("reconsidering");
    private static final Set<String> PREFERRING = WordClasses.of("preferring");
    /** In words, from the start to what is preferred. */
    private static final int OPENING = 6;

    private FollowUpOpening() {
    }

    /** Whether it opens with "and" or "what about", compares, or changes its mind. */
    static boolean refersBack(List<Token> tokens, List<Mention> mentions) {
        return changesMind(tokens) || mentions.stream().anyMatch(m -> m.is(Dimension.RELATIVE)
                || m.is(Dimension.FOLLOW_UP) && (m.from() == 0
                        || tokens.get(m.from() - 1).is(Token.Type.STOP) && CHANGING.contains(tokens.get(m.from()).text())));
    }

    private static boolean changesMind(List<Token> tokens) {
        return !tokens.isEmpty() && RECONSIDERING.contains(tokens.get(0).text())
                && tokens.stream().skip(1).limit(OPENING).anyMatch(token -> PREFERRING.contains(token.text()));
    }
}
