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

    /** So many members with commas are a list without a closing "and". */
    private static final int LIST = 3;

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

    /**
     * «Кроме Италии, Франции и Испании», "no France/Italy/Spain": whether a list of places or grapes goes on behind a comma or
     * stroke. With commas it ends in "and" or "or", or has three members.
     */
    boolean listGoesOn(int comma, Dimension dimension) {
        boolean listed = LISTED.contains(dimension) && comma + 1 < tokens.size() && dimensionAt(comma + 1) == dimension;
        if (listed && (tokens.get(comma).is("/") || tokens.get(comma).is(",") && members(comma, dimension) >= LIST)) {
            return true;
        }
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

    /** How many members the list around a comma has. */
    private int members(int comma, Dimension dimension) {
        int from = comma;
        while (from > 0 && (tokens.get(from).is(",") || dimensionAt(from) == dimension)) {
            from--;
        }
        int start = from;
        int to = comma;
        while (to < tokens.size() && (tokens.get(to).is(",") || dimensionAt(to) == dimension)) {
            to++;
        }
        int end = to;
        return (int) mentions.stream().filter(m -> m.dimension() == dimension && m.from() >= start && m.to() <= end)
                .mapToInt(Mention::from).distinct().count();
    }

    /** Whether a list of places or grapes goes on without a comma: «не Франция Италия Испания». */
    boolean listGoesOnAt(int at, Dimension dimension) {
        return LISTED.contains(dimension) && at < tokens.size() && dimensionAt(at) == dimension;
    }

    boolean isNegated(int at) {
        return mentions.stream().anyMatch(m -> m.negated() && m.from() <= at && at < m.to())
                || tokens.get(at).is("не") || tokens.get(at).is("no") || tokens.get(at).is("not");
    }
}
