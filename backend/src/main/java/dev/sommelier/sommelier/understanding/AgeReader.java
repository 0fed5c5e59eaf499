package dev.sommelier.sommelier.understanding;

import java.util.List;

/**
 * Notices when the one who is to drink says an age below eighteen: "I'm 16", «мне 17 лет», "for my 15 year old son".
 */
final class AgeReader {

    private static final int ADULT = 18;
    private static final int REACH = 4;

    boolean underAge(List<Token> tokens, List<Mention> mentions) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isYoungAge(tokens.get(i)) && somebodyBefore(tokens, mentions, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYoungAge(Token token) {
        return token.is(Token.Type.NUMBER) && token.text().matches("\\d{1,2}")
                && Integer.parseInt(token.text()) < ADULT && Integer.parseInt(token.text()) > 5;
    }

    /**
     * The number is an age when "years" follows a person within reach, or when it stands right behind «мне» or "I'm"
     * and ends the clause.
     */
    private static boolean somebodyBefore(List<Token> tokens, List<Mention> mentions, int number) {
        boolean dash = number + 1 < tokens.size() && tokens.get(number + 1).is(Token.Type.DASH);
        int unit = dash ? number + 2 : number + 1;
        boolean years = mentions.stream().anyMatch(m -> m.is(Dimension.UNIT, "years") && m.from() == unit);
        boolean ends = number + 1 == tokens.size() || tokens.get(number + 1).is(Token.Type.STOP);
        int reach = years ? REACH : 1;
        boolean before = mentions.stream().anyMatch(m -> m.is(Dimension.UNIT, "self")
                && m.to() <= number && m.to() > number - reach);
        boolean young = mentions.stream().anyMatch(m -> m.is(Dimension.UNIT, "young")
                && Math.abs(m.from() - number) <= REACH);
        return before && (years || ends) || young && years;
    }
}
