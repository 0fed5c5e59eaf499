package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Marks the mentions that a negation reaches: the first wish within {@code REACH} words after it, and those joined to
 * it by "or"; never across a comma or a "but". «Не надо» and the like reach back when no wish follows.
 */
final class Negation {

    private static final int REACH = 4;
    /** "No oaky Chardonnay" refuses the Chardonnay too, while "no sweet white" is about sweetness. */
    private static final Set<Dimension> QUALIFYING = EnumSet.of(Dimension.AROMA, Dimension.BODY, Dimension.TANNIN);
    private static final Set<Dimension> NAMED = EnumSet.of(Dimension.GRAPE, Dimension.REGION);
    private static final Set<String> JOINING = Set.of("and", "и");
    /** "Not sweet or fizzy" refuses both, though "not sweet and red" does not. */
    private static final Set<String> LISTING = Set.of("or", "nor", "или", "ни", "либо");
    private static final String VERDICT = "verdict";
    private static final String LACKING = "lacking";
    /** "Swap the Malbec for something else": refuses what stands before the "for". */
    private static final String EXCHANGE = "exchange";
    private static final Set<String> FOR = Set.of("for", "to", "with", "by", "into", "на");
    private static final Set<String> ENDS_SENTENCE = Set.of(".", "!", "?", "\n", ";");
    /** What a verdict may be about: a dish that bores is no wish about wine. */
    private static final Set<Dimension> JUDGED = EnumSet.of(Dimension.COLOUR, Dimension.KIND, Dimension.SWEETNESS,
            Dimension.BODY, Dimension.ACIDITY, Dimension.TANNIN, Dimension.GRAPE, Dimension.COUNTRY, Dimension.REGION,
            Dimension.AROMA);
    /** "A white that makes me smile" is a wish and no verdict. */
    private static final Set<String> WISHING = Set.of("that", "that's", "thats", "which", "to", "something", "чтобы", "чтоб",
            "который",
            "которое", "которая", "которые");
    private static final Set<String> WONDERING = Set.of("what", "how", "whats", "what's", "does", "что", "как", "какой",
            "каково");
    private static final Set<String> TOO = Set.of("too", "слишком", "чересчур");
    /** "Too hot for a red", «слишком жарко для красного». */
    private static final Set<String> FITTED = Set.of("for", "для");
    private static final Set<Dimension> EXCESSIVE = EnumSet.of(Dimension.COUNTRY, Dimension.REGION, Dimension.GRAPE,
            Dimension.COLOUR);
    private static final Set<String> ALL = Set.of("эти", "все", "они", "them", "all", "these", "those");
    /** "No lecture today, just give me a Beaujolais". */
    private static final Set<String> REFUSING = Set.of("no", "never", "нет", "никогда");
    private static final Set<String> MERELY = Set.of("just", "просто");
    private static final Set<String> ORDERING = Set.of("give", "get", "find", "show", "bring", "want", "need", "a", "дай",
            "дайте", "покажи",
            "покажите", "найди", "найдите", "хочу", "хочется", "нужно", "посоветуй", "посоветуйте");
    private static final Set<String> ONLY = Set.of("only", "just", "but", "только", "лишь", "кроме");
    private static final Set<String> DISPROVING = Set.of("prove", "proving", "show", "докажи", "докажем", "доказать", "докажите",
            "переубедить", "переубеди", "переубедите", "переубедим");
    private static final Set<String> CONTRARY = Set.of("wrong", "otherwise", "mistaken", "обратное", "неправ", "переубедить",
            "переубеди", "переубедите", "переубедим");
    private static final Set<String> TURNING = Set.of("but", "а", "но", "зато", "rather", "instead", "лучше");

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final MarkedMentions marks;

    Negation(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = new ArrayList<>(mentions);
        this.marks = new MarkedMentions(tokens, this.mentions);
    }

    List<Mention> marked() {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.is(Dimension.NEGATION) && closes(mention)) {
                int comma = tokens.get(mention.from() - 1).is(",") ? 1 : 0;
                backward(new Mention(mention.dimension(), mention.code(), mention.from() - comma, mention.to(), false), REACH);
            } else if (mention.is(Dimension.NEGATION)) {
                forward(mention);
            } else if (mention.is(Dimension.POST_NEGATION, VERDICT) || mention.is(Dimension.INTENT, "disliked")) {
                judged(mention);
            } else if (mention.is(Dimension.POST_NEGATION, LACKING)) {
                backward(mention, 1);
            } else if (mention.is(Dimension.POST_NEGATION) && !forward(mention)) {
                backward(mention, REACH);
            }
        }
        excessive();
        disproved();
        return new RefusedNames(tokens, mentions).withoutCompanions();
    }

    /** "Anything from Rioja, yes. Beaujolais, no." */
    private boolean closes(Mention negator) {
        if (negator.to() - negator.from() > 1 || !REFUSING.contains(tokens.get(negator.from()).text())) {
            return false;
        }
        boolean ends = negator.to() == tokens.size() || ENDS_SENTENCE.contains(tokens.get(negator.to()).text());
        boolean answers = negator.from() > 1 && ends && tokens.get(negator.from() - 1).is(",")
                && marks.wishAt(negator.from() - 2);
        return answers || negator.from() > 0 && (ends || tokens.get(negator.to()).is(",")) && marks.wishAt(negator.from() - 1)
                && isGenitiveFree(negator.from() - 1);
    }

    /** «Красного нет» tells what is lacking. */
    private boolean isGenitiveFree(int at) {
        return !isGenitive(tokens.get(at).text());
    }

    private boolean forward(Mention negator) {
        int at = negator.to();
        int end = Math.min(tokens.size(), at + REACH);
        while (at < end && !ends(tokens.get(at)) && !orders(at)
                && !(negator.is(Dimension.NEGATION, EXCHANGE) && FOR.contains(tokens.get(at).text()))) {
            if (marks.wishAt(at)) {
                negateJoined(at);
                return true;
            }
            at++;
        }
        return false;
    }

    private void negateJoined(int start) {
        int at = start;
        Dimension dimension = marks.dimensionAt(at);
        boolean listed = false;
        while (marks.wishAt(at) && (listed || marks.dimensionAt(at) == dimension)) {
            int next = marks.negateAt(at);
            if (QUALIFYING.contains(dimension) && marks.dimensionAt(next) != null && NAMED.contains(marks.dimensionAt(next))) {
                marks.negateAt(next);
                return;
            }
            if (next >= tokens.size()) {
                return;
            }
            if (marks.listGoesOnAt(next, dimension)) {
                listed = true;
                at = next;
                continue;
            }
            listed = LISTING.contains(tokens.get(next).text()) || marks.listGoesOn(next, dimension);
            if (!listed && !JOINING.contains(tokens.get(next).text())) {
                return;
            }
            at = next + 1;
        }
    }

    /** "Malbec bores me", «каберне, фу»: refuses all that the clause names, or else the clause before it. */
    private void judged(Mention verdict) {
        if (isOfAll(verdict) || asksHowItTastes(verdict)) {
            return;
        }
        int at = verdict.from() - 1;
        boolean refused = false;
        boolean opens = at < 0 || tokens.get(at).is(Token.Type.STOP);
        while (at >= 0 && !ENDS_SENTENCE.contains(tokens.get(at).text()) && !TURNING.contains(tokens.get(at).text())
                && !WISHING.contains(tokens.get(at).text())) {
            if (tokens.get(at).is(Token.Type.STOP) && (refused || !opens && verdict.is(Dimension.POST_NEGATION))) {
                break;
            }
            if (marks.wishAt(at) && JUDGED.contains(marks.dimensionAt(at))) {
                if (!marks.isNegated(at)) {
                    marks.negateAt(at);
                }
                refused = true;
            }
            at--;
        }
        if (!refused && verdict.is(Dimension.INTENT)) {
            forward(verdict);
        }
    }

    /** "What does Gewürztraminer taste like" asks and judges nothing. */
    private boolean asksHowItTastes(Mention verdict) {
        int from = verdict.from();
        while (from > 0 && !ENDS_SENTENCE.contains(tokens.get(from - 1).text())) {
            from--;
        }
        return tokens.subList(verdict.from(), verdict.to()).stream().anyMatch(token -> token.text().startsWith("taste"))
                && tokens.subList(from, verdict.from()).stream().anyMatch(token -> WONDERING.contains(token.text()));
    }

    /** "Too French for me", «слишком итальянское», "too hot for red". */
    private void excessive() {
        for (Mention mention : List.copyOf(mentions)) {
            boolean tooFor = mention.is(Dimension.COLOUR) && mention.from() > 2 && FITTED.contains(tokens.get(mention.from() - 1).text())
                    && TOO.contains(tokens.get(mention.from() - 3).text());
            if (EXCESSIVE.contains(mention.dimension()) && !mention.negated() && mention.from() > 0
                    && (tooFor || TOO.contains(tokens.get(mention.from() - 1).text()))) {
                marks.negateAt(mention.from());
            }
        }
    }

    /** "He says only France makes wine, prove him wrong". */
    private void disproved() {
        boolean doubted = IntStream.range(0, tokens.size()).anyMatch(at -> DISPROVING.contains(tokens.get(at).text())
                && IntStream.range(at, Math.min(tokens.size(), at + REACH)).anyMatch(next -> CONTRARY.contains(tokens.get(next).text())));
        for (Mention mention : doubted ? List.copyOf(mentions) : List.<Mention>of()) {
            if ((EXCESSIVE.contains(mention.dimension()) || mention.is(Dimension.KIND)) && !mention.negated() && mention.from() > 0
                    && ONLY.contains(tokens.get(mention.from() - 1).text())) {
                marks.negateAt(mention.from());
            }
        }
    }

    /** «Надоели эти все»: "all of these" refers to what was refused earlier in the message. */
    private boolean isOfAll(Mention verdict) {
        return verdict.to() < tokens.size() && ALL.contains(tokens.get(verdict.to()).text())
                && mentions.stream().anyMatch(m -> m.negated() && m.to() <= verdict.from());
    }

    private void backward(Mention negator, int reach) {
        int at = negator.from() - 1;
        int end = Math.max(0, negator.from() - reach);
        while (at >= end && !tokens.get(at).is(Token.Type.STOP)) {
            if (marks.wishAt(at) && !(negator.is(Dimension.POST_NEGATION, LACKING) && isGenitive(tokens.get(at).text()))) {
                marks.negateAt(at);
                return;
            }
            at--;
        }
    }

    /** «Красного нет» says what is lacking, «красное нет» refuses it. */
    private static boolean isGenitive(String word) {
        return word.endsWith("ого") || word.endsWith("его") || word.endsWith("ых") || word.endsWith("их");
    }

    private boolean orders(int at) {
        return at + 1 < tokens.size() && MERELY.contains(tokens.get(at).text()) && ORDERING.contains(tokens.get(at + 1).text());
    }

    private static boolean ends(Token token) {
        return token.is(Token.Type.STOP) || TURNING.contains(token.text());
    }
}
