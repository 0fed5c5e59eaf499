package dev.sommelier.understanding.request;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import dev.sommelier.understanding.question.Predication;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Recognises sentences that order like a guest: "one red from each country, please", "champagne for a proposal". */
final class GuestOrders {

    private static final Set<Dimension> STYLE = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.GRAPE,
            Dimension.REGION, Dimension.COUNTRY, Dimension.SWEETNESS, Dimension.BODY, Dimension.TANNIN,
            Dimension.ACIDITY, Dimension.PRICE_LEVEL);
    private static final Set<Dimension> MOMENT = EnumSet.of(Dimension.DISH, Dimension.OCCASION);
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

    private final RequestPatterns patterns;

    GuestOrders(RequestPatterns patterns) {
        this.patterns = patterns;
    }

    /** Whether a sentence orders like a guest: "one red from each country, please", "a white like Pinot Grigio but drier". */
    boolean areIn(List<Token> tokens, List<Mention> mentions) {
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
                        !LIKENESS.contains(token.text()) && patterns.holds("asks", List.of(token)));
                if (row || styled && !asked && isForSomething(sentence, mentions, start)) {
                    return true;
                }
                if ((styled || moment) && !asked && !patterns.holds("asks", sentence)
                        && (sentence.stream().anyMatch(token -> PLEASE.contains(token.text())) || styled
                                && isPhrase(tokens, mentions, start))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    /**
     * Whether its first clause asks nothing, and no later one begins like a question: "champagne for a proposal, she's
     * worth it".
     */
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
            if ((opening || clause) && patterns.end("asks", sentence, word) > 0) {
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

    /** Whether one style stands behind the other: «белое, сухое, с минеральностью». */
    private static boolean listsStyles(List<Token> tokens, List<Mention> mentions, Mention first) {
        return first.to() < tokens.size() && tokens.get(first.to()).is(",") && mentions.stream()
                .anyMatch(m -> m.from() == first.to() + 1 && DESCRIBING.contains(m.dimension()) && m.dimension() != first.dimension());
    }
}
