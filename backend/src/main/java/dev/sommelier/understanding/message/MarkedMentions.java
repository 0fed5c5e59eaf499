package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The mentions of a message while it is found out which of them are refused. */
final class MarkedMentions {

    private static final Set<Dimension> LISTED = EnumSet.of(Dimension.COUNTRY, Dimension.REGION, Dimension.GRAPE);

    private static final Set<String> ENDING_LIST = Set.of("and", "or", "nor", "и", "или", "ни");

    private final List<Token> tokens;
    private final List<Mention> mentions;

    /** @param mentions is changed */
    MarkedMentions(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** Refuses what stands at a token; gives the token behind it. */
    int negateAt(int at) {
        int to = at + 1;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.from() <= at && at < mention.to() && mention.dimension().isWish()) {
                mentions.set(i, mention.negate());
                to = mention.to();
            }
        }
        return to;
    }

    boolean wishAt(int at) {
        return dimensionAt(at) != null;
    }

    Dimension dimensionAt(int at) {
        return mentions.stream().filter(m -> m.dimension().isWish() && m.from() <= at && at < m.to())
                .map(Mention::dimension).findFirst().orElse(null);
    }

    /** «Кроме Италии, Франции и Испании»: whether a comma stands in a list of places or grapes that ends in "and" or "or". */
    boolean listGoesOn(int comma, Dimension dimension) {
        int at = comma;
        while (LISTED.contains(dimension) && at + 1 < tokens.size() && tokens.get(at).is(",") && dimensionAt(at + 1) == dimension) {
            int here = at + 1;
            int next = mentions.stream().filter(m -> m.from() == here).mapToInt(Mention::to).max().orElse(here + 1);
            if (next < tokens.size() && ENDING_LIST.contains(tokens.get(next).text())) {
                return true;
            }
            at = next;
        }
        return false;
    }

    /** «Не Франция Италия Испания»: a list of places or grapes goes on without a comma. */
    boolean listGoesOnAt(int at, Dimension dimension) {
        return LISTED.contains(dimension) && at < tokens.size() && dimensionAt(at) == dimension;
    }

    boolean isNegated(int at) {
        return mentions.stream().anyMatch(m -> m.negated() && m.from() <= at && at < m.to())
                || tokens.get(at).is("не") || tokens.get(at).is("no") || tokens.get(at).is("not");
    }
}
