package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
    /** "No lecture today, just give me a Beaujolais". */
    private static final Set<String> REFUSING = Set.of("no", "never", "нет", "никогда");
    private static final Set<String> MERELY = Set.of("just", "просто");
    private static final Set<String> ORDERING = Set.of("give", "get", "find", "show", "bring", "want", "need", "a", "дай",
            "дайте", "покажи",
            "покажите", "найди", "найдите", "хочу", "хочется", "нужно", "посоветуй", "посоветуйте");
    private static final Set<String> TURNING = Set.of("but", "а", "но", "зато", "rather", "instead", "лучше");

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final MarkedMentions marks;
    private final Verdicts verdicts;

    Negation(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = new ArrayList<>(mentions);
        this.marks = new MarkedMentions(tokens, this.mentions);
        this.verdicts = new Verdicts(tokens, this.mentions, marks);
    }

    List<Mention> marked() {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.is(Dimension.NEGATION) && closes(mention)) {
                int comma = tokens.get(mention.from() - 1).is(",") ? 1 : 0;
                backward(new Mention(mention.dimension(), mention.code(), mention.from() - comma, mention.to(), false), REACH);
            } else if (mention.is(Dimension.NEGATION)) {
                forward(mention);
            } else if (mention.is(Dimension.POST_NEGATION, VERDICT) && isDenied(mention)) {
                continue;
            } else if (mention.is(Dimension.POST_NEGATION, VERDICT) || mention.is(Dimension.INTENT, "disliked")) {
                if (!verdicts.judge(mention) && mention.is(Dimension.INTENT)) {
                    forward(mention);
                }
            } else if (mention.is(Dimension.POST_NEGATION, LACKING)) {
                backward(mention, 1);
            } else if (mention.is(Dimension.POST_NEGATION) && !forward(mention)) {
                backward(mention, REACH);
            }
        }
        verdicts.refuseExcess();
        verdicts.refuseDisproved();
        verdicts.refuseTried();
        new AlsoRefused(tokens, mentions, marks).refuse();
        return new RefusedNames(tokens, mentions).withoutCompanions();
    }

    /** Whether the verdict is what the wine must not deserve: "a Pinot Noir that does not taste like syrup". */
    private boolean isDenied(Mention verdict) {
        return mentions.stream().anyMatch(m -> m.is(Dimension.NEGATION) && m.to() <= verdict.from() && m.to() >= verdict.from() - 1);
    }

    /** Whether the refusal ends its clause: "anything from Rioja, yes. Beaujolais, no." */
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

    /** Whether the word is no genitive, which only tells what is lacking. */
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

    /** Whether the word is a genitive: «красного нет» says what is lacking, «красное нет» refuses it. */
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
