package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Drops a refusal of what the same message wishes for as well: "sweet, but not cloying", "she hates red, I drink red". Where
 * the same word is refused last, the refusal holds: "we always take red, not red today".
 */
final class Insisted {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN);

    private static final Set<String> TELLING = Set.of("about", "of", "from", "says", "say", "said", "saying", "suggests",
            "suggest", "recommends", "recommend", "про", "от", "говорят", "говорит", "советуют", "советует", "твердят", "предлагают");

    private final List<Token> tokens;
    private final List<Mention> mentions;

    Insisted(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    List<Mention> withoutRefusals() {
        return mentions.stream().filter(m -> !isTold(m) || mentions.stream().noneMatch(other -> other.negated()
                        && other.to() <= m.from() && other.is(m.dimension(), m.code())))
                .filter(m -> !m.negated() || !STYLE.contains(m.dimension())
                        || mentions.stream().noneMatch(other -> outweighs(other, m))).toList();
    }

    private boolean outweighs(Mention wish, Mention refusal) {
        return !wish.negated() && !isTold(wish) && wish.dimension() == refusal.dimension() && wish.code().equals(refusal.code())
                && (wish.from() >= refusal.to() || !words(wish).equals(words(refusal)) || isJudged(refusal));
    }

    /** Whether it explains a refusal and is no wish: "no whites, flatmates are babies about white". */
    private boolean isTold(Mention wish) {
        return STYLE.contains(wish.dimension()) && !wish.negated() && wish.from() > 0 && TELLING.contains(tokens.get(wish.from() - 1).text());
    }

    /** Whether a verdict such as "puts me off" refused it, which tells of a reason and not of the wish. */
    private boolean isJudged(Mention refusal) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.POST_NEGATION, "verdict") && m.from() >= refusal.to());
    }

    private List<String> words(Mention mention) {
        return tokens.subList(mention.from(), mention.to()).stream().map(Token::text).toList();
    }
}
