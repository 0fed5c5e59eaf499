package dev.sommelier.understanding.request;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a message that plainly asks for wine, though a question about wine is found in its words too: "need a red you can
 * chill". Read from {@code understanding/plain-requests.csv}.
 */
public final class PlainRequests {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.REGION, Dimension.COUNTRY, Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN,
            Dimension.ACIDITY, Dimension.PRICE_LEVEL);
    private static final Set<Dimension> MOMENT = EnumSet.of(Dimension.DISH, Dimension.OCCASION);
    /** Behind "need" or «нужно» these ask whether a thing is needed. */
    private static final String WHETHER = "ли";
    private static final Set<String> JOINING = Set.of("and", "so", "then", "и", "так", "тогда", "поэтому");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "\n", ";");
    private static final Set<String> FILLERS = WordClasses.of("filler");

    private final RequestPatterns patterns = new RequestPatterns();
    private final GuestOrders guestOrders = new GuestOrders(patterns);

    public boolean isPlain(List<Token> tokens, List<Mention> mentions, Map<Dimension, Facet> facets, boolean priced) {
        if (isSought(tokens, mentions) || StyleClauses.order(tokens, mentions)) {
            return true;
        }
        if (!speaksOf(facets, STYLE) && !speaksOf(facets, MOMENT) && !facets.containsKey(Dimension.ALCOHOL) || patterns.holds("learns", tokens)
                || patterns.holds("doubts", tokens) && tokens.stream().anyMatch(token -> token.is("?"))) {
            return false;
        }
        boolean unasked = tokens.stream().noneMatch(token -> token.is("?"));
        boolean compares = unasked && speaksOf(facets, STYLE) && mentions.stream().anyMatch(m -> m.is(Dimension.RELATIVE) && m.from() == 0)
                && tokens.stream().limit(2).noneMatch(token -> token.is(WHETHER));
        boolean widens = speaksOf(facets, STYLE) && widens(tokens);
        boolean tells = unasked && !patterns.holds("asks", tokens)
                && speaksOf(facets, STYLE) && (speaksOf(facets, MOMENT) || priced);
        boolean likens = unasked && SoughtWines.areLikened(tokens, mentions);
        return compares || widens || likens || tells || opens(tokens) || guestOrders.areIn(tokens, mentions);
    }

    /** Whether a sentence asks for a wine of a style in the form of a question about it. */
    private boolean isSought(List<Token> tokens, List<Mention> mentions) {
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || ENDS.contains(tokens.get(at).text())) {
                if (SoughtWines.areAskedFor(tokens.subList(from, at), mentions, from)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    /** Whether a clause begins by asking for wine, and not for something to do: "need to decant". */
    private boolean opens(List<Token> tokens) {
        boolean start = true;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int to = start ? patterns.end("opens", tokens, at) : -1;
            boolean trails = at > 0 && JOINING.contains(tokens.get(at - 1).text()) && (to >= tokens.size() || to > 0
                    && tokens.get(to).is(Token.Type.STOP));
            if (to > 0 && !trails && asksForWine(tokens, to)) {
                return true;
            }
            start = token.is(Token.Type.STOP) || token.is(Token.Type.DASH) || JOINING.contains(token.text())
                    || start && (FILLERS.contains(token.text()) || token.is(Token.Type.NUMBER));
        }
        return false;
    }

    private boolean asksForWine(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return true;
        }
        String next = tokens.get(at).text();
        boolean toDo = next.equals("to") || next.length() > 3 && (next.endsWith("ть") || next.endsWith("ти"));
        int deed = next.equals("to") ? at + 1 : at;
        return !next.equals(WHETHER) && (!toDo || deed < tokens.size() && patterns.end("deed", tokens, deed) > 0);
    }

    /** Whether "or some other" stands in it, and no word of asking besides. */
    private boolean widens(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            int to = patterns.end("widens", tokens, at);
            if (to > 0) {
                return !patterns.holds("asks", tokens.subList(0, at)) && !patterns.holds("asks", tokens.subList(to, tokens.size()));
            }
        }
        return false;
    }

    private static boolean speaksOf(Map<Dimension, Facet> facets, Set<Dimension> dimensions) {
        return dimensions.stream().anyMatch(facets::containsKey);
    }
}
