package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Refuses what shares a refusal: «мерло не люблю, каберне тоже», "not Chile, Argentina neither". */
final class AlsoRefused {

    private static final Set<String> BEHIND = Set.of("тоже", "также", "туда", "neither", "either", "ditto", "nor");
    private static final Set<String> BEFORE = Set.of("same for", "same with", "same goes for", "neither", "nor", "ditto");
    private static final int WORDS_BETWEEN = 4;

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final MarkedMentions marks;

    /** @param mentions is changed through the marks */
    AlsoRefused(List<Token> tokens, List<Mention> mentions, MarkedMentions marks) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.marks = marks;
    }

    void refuse() {
        for (Mention mention : List.copyOf(mentions)) {
            if (mention.dimension().isWish() && !mention.negated() && shares(mention) && followsRefusal(mention)) {
                marks.negateAt(mention.from());
            }
        }
    }

    private boolean shares(Mention mention) {
        boolean behind = mention.to() < tokens.size() && BEHIND.contains(tokens.get(mention.to()).text())
                && (mention.to() + 1 == tokens.size() || tokens.get(mention.to() + 1).is(Token.Type.STOP));
        String before = String.join(" ", IntStream.range(Math.max(0, mention.from() - 3), mention.from())
                .mapToObj(at -> tokens.get(at).text()).toList());
        return behind || BEFORE.stream().anyMatch(before::endsWith);
    }

    /** Whether something of the same dimension, or another name, was refused in the clause before. */
    private boolean followsRefusal(Mention mention) {
        return mentions.stream().anyMatch(other -> other.negated() && other.to() <= mention.from()
                && mention.from() - other.to() <= WORDS_BETWEEN + 1 && isOneSort(other.dimension(), mention.dimension()));
    }

    private static boolean isOneSort(Dimension one, Dimension other) {
        Set<Dimension> names = Set.of(Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
        return one == other || names.contains(one) && names.contains(other);
    }
}
