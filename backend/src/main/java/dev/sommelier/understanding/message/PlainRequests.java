package dev.sommelier.understanding.message;

import dev.sommelier.classpath.CsvFile;
import dev.sommelier.classpath.CsvRow;
import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Facet;
import dev.sommelier.understanding.lexicon.LexiconEntry;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.lexicon.WordClasses;
import dev.sommelier.understanding.question.Predication;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a message that plainly asks for wine, though a question about wine is found in its words too: "need a red you can
 * chill". Read from {@code understanding/plain-requests.csv}.
 */
final class PlainRequests {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.REGION, Dimension.COUNTRY, Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN,
            Dimension.ACIDITY, Dimension.PRICE_LEVEL);
    private static final Set<Dimension> MOMENT = EnumSet.of(Dimension.DISH, Dimension.OCCASION);
    /** Behind "need" or «нужно» these ask whether a thing is needed. */
    private static final String WHETHER = "ли";
    private static final Set<String> JOINING = Set.of("and", "so", "then", "и", "так", "тогда", "поэтому");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "\n", ";");
    private static final Set<String> PLEASE = Set.of("please", "pls", "plz", "пожалуйста", "плиз", "пжл", "пжлст", "пож");
    private static final Set<String> ARTICLES = Set.of("a", "an", "some", "one", "any", "another");
    private static final Set<String> ONE = Set.of("one", "ones", "thing", "stuff", "kind");
    private static final Set<String> LIKENESS = Set.of("like", "with", "for", "under", "below", "around", "к", "под", "до", "на",
            "типа", "вроде", "как", "с", "со", "чтоб", "чтобы");
    private static final Set<String> PURPOSE = Set.of("for", "для", "на");
    /** "Riesling, but sweet". */
    private static final Set<String> ADDING = Set.of("but", "only", "no", "not", "но", "только", "не", "можно", "желательно",
            "preferably");
    private static final Set<Dimension> DESCRIBING = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.TANNIN, Dimension.ACIDITY, Dimension.GRAPE, Dimension.REGION, Dimension.COUNTRY);
    /** So many styles in a row are a wish. */
    private static final int LIST = 3;
    private static final Set<String> FILLERS = WordClasses.of("filler");

    private final Map<String, List<LexiconEntry>> patterns = new HashMap<>();

    PlainRequests() {
        for (CsvRow row : CsvFile.read("understanding/plain-requests.csv")) {
            List<LexiconEntry> entries = patterns.computeIfAbsent(row.getField("kind"), kind -> new ArrayList<>());
            row.inBothLanguages().forEach(text -> entries.add(LexiconEntry.of(text, Dimension.IGNORE, text)));
        }
    }

    boolean isPlain(List<Token> tokens, List<Mention> mentions, Map<Dimension, Facet> facets, boolean priced) {
        if (isSought(tokens, mentions)) {
            return true;
        }
        if (!speaksOf(facets, STYLE) && !speaksOf(facets, MOMENT) && !facets.containsKey(Dimension.ALCOHOL) || holds("learns", tokens)
                || holds("doubts", tokens) && tokens.stream().anyMatch(token -> token.is("?"))) {
            return false;
        }
        boolean unasked = tokens.stream().noneMatch(token -> token.is("?"));
        boolean compares = unasked && speaksOf(facets, STYLE) && mentions.stream().anyMatch(m -> m.is(Dimension.RELATIVE) && m.from() == 0)
                && tokens.stream().limit(2).noneMatch(token -> token.is(WHETHER));
        boolean widens = speaksOf(facets, STYLE) && widens(tokens);
        return compares || widens || unasked && SoughtWines.areLikened(tokens, mentions) || opens(tokens) || orders(tokens, mentions) || tokens.stream().noneMatch(token -> token.is("?"))
                && !holds("asks", tokens)
                && speaksOf(facets, STYLE) && (speaksOf(facets, MOMENT) || priced);
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

    /** Whether a sentence orders like a guest: "one red from each country, please", "a white like Pinot Grigio but drier". */
    private boolean orders(List<Token> tokens, List<Mention> mentions) {
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || ENDS.contains(tokens.get(at).text())) {
                List<Token> sentence = tokens.subList(from, at);
                int start = from;
                int end = at;
                boolean styled = mentions.stream().anyMatch(m -> STYLE.contains(m.dimension()) && m.from() >= start
                        && m.to() <= end);
                boolean moment = mentions.stream().anyMatch(m -> MOMENT.contains(m.dimension()) && m.from() >= start
                        && m.to() <= end);
                boolean asked = at < tokens.size() && tokens.get(at).is("?");
                if (!asked && !sentence.isEmpty() && sentence.get(0).is("the")
                        && ONE.contains(sentence.get(sentence.size() - 1).text())
                        && mentions.stream().filter(m -> DESCRIBING.contains(m.dimension()) && m.from() >= start && m.to() <= end)
                                .count() > 1) {
                    return true;
                }
                if (asked && !sentence.isEmpty() && BareStyles.areOffered(sentence, mentions, start)) {
                    return true;
                }
                if (asked && PhrasedRequests.describesWine(sentence, mentions, start)
                        || PhrasedRequests.asksWhetherThereIs(sentence, mentions, start)
                        || asked && PhrasedRequests.asksForPlace(sentence, mentions, start)) {
                    return true;
                }
                if (asked && !new Predication(tokens, mentions).asks() && BareStyles.isOne(tokens, mentions, from, at)) {
                    return true;
                }
                boolean row = !asked && rowOfStyles(mentions, start) >= LIST && sentence.stream().noneMatch(token ->
                        !LIKENESS.contains(token.text()) && holds("asks", List.of(token)));
                if (row || styled && !asked && isForSomething(sentence, mentions, start)) {
                    return true;
                }
                if ((styled || moment) && !asked && !holds("asks", sentence)
                        && (sentence.stream().anyMatch(token -> PLEASE.contains(token.text())) || styled
                                && isPhrase(tokens, mentions, start))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    /** "Champagne for a proposal, she's worth it": the first clause asks nothing, and no later one begins like a question. */
    private boolean isForSomething(List<Token> sentence, List<Mention> mentions, int start) {
        int at = ARTICLES.contains(sentence.get(0).text()) ? 1 : 0;
        Mention first = mentions.stream().filter(m -> m.from() == start + at && DESCRIBING.contains(m.dimension())).findFirst()
                .orElse(null);
        int next = first == null ? sentence.size() : first.to() - start;
        if (next + 1 >= sentence.size() || !PURPOSE.contains(sentence.get(next).text())) {
            return false;
        }
        boolean opening = true;
        boolean clause = true;
        for (int word = 0; word < sentence.size(); word++) {
            if (sentence.get(word).is(",")) {
                opening = false;
                clause = true;
                continue;
            }
            if ((opening || clause) && end("asks", sentence, word) > 0) {
                return false;
            }
            clause = false;
        }
        return true;
    }

    /** Whether a sentence begins with a style itself, behind an article at most. */
    private static boolean isPhrase(List<Token> tokens, List<Mention> mentions, int start) {
        int at = start < tokens.size() && ARTICLES.contains(tokens.get(start).text()) ? start + 1 : start;
        Mention first = mentions.stream().filter(m -> m.from() == at && DESCRIBING.contains(m.dimension())).findFirst()
                .orElse(null);
        boolean adds = first != null && first.to() + 1 < tokens.size() && tokens.get(first.to()).is(",")
                && (LIKENESS.contains(tokens.get(first.to() + 1).text()) || ADDING.contains(tokens.get(first.to() + 1).text()));
        if (adds || first != null && listsStyles(tokens, mentions, first)) {
            return true;
        }
        boolean article = at > start && first != null && !first.is(Dimension.COUNTRY);
        return first != null && (article || first.to() < tokens.size() && LIKENESS.contains(tokens.get(first.to()).text()));
    }

    /** How many styles follow each other: «лёгкое белое португальское». */
    private static int rowOfStyles(List<Mention> mentions, int start) {
        int at = start;
        int count = 0;
        while (true) {
            int here = at;
            int to = mentions.stream().filter(m -> m.from() == here && DESCRIBING.contains(m.dimension()) && !m.negated())
                    .mapToInt(Mention::to).max().orElse(-1);
            if (to < 0) {
                return count;
            }
            at = to;
            count++;
        }
    }

    /** «Белое, сухое, с минеральностью»: one style behind the other. */
    private static boolean listsStyles(List<Token> tokens, List<Mention> mentions, Mention first) {
        return first.to() < tokens.size() && tokens.get(first.to()).is(",") && mentions.stream()
                .anyMatch(m -> m.from() == first.to() + 1 && DESCRIBING.contains(m.dimension()) && m.dimension() != first.dimension());
    }

    /** Whether a clause begins by asking for wine, and not for something to do: "need to decant". */
    private boolean opens(List<Token> tokens) {
        boolean start = true;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int to = start ? end("opens", tokens, at) : -1;
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
        return !next.equals(WHETHER) && (!toDo || deed < tokens.size() && end("deed", tokens, deed) > 0);
    }

    /** Whether "or some other" stands in it, and no word of asking besides. */
    private boolean widens(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            int to = end("widens", tokens, at);
            if (to > 0) {
                return !holds("asks", tokens.subList(0, at)) && !holds("asks", tokens.subList(to, tokens.size()));
            }
        }
        return false;
    }

    private boolean holds(String kind, List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (end(kind, tokens, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The token behind the longest pattern of the kind that stands here, or -1. */
    private int end(String kind, List<Token> tokens, int at) {
        return patterns.get(kind).stream().filter(pattern -> pattern.matches(tokens, at))
                .mapToInt(pattern -> at + pattern.words().size()).max().orElse(-1);
    }

    private static boolean speaksOf(Map<Dimension, Facet> facets, Set<Dimension> dimensions) {
        return dimensions.stream().anyMatch(facets::containsKey);
    }
}
