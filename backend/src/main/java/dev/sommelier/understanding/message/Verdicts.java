package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Refuses what a verdict is about: "Malbec bores me", "too French for me", "prove him wrong". */
final class Verdicts {

    private static final int REACH = 4;
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
    private static final Set<String> ONLY = Set.of("only", "just", "but", "только", "лишь", "кроме");
    private static final Set<String> DISPROVING = Set.of("prove", "proving", "show", "докажи", "докажем", "доказать", "докажите",
            "переубедить", "переубеди", "переубедите", "переубедим");
    private static final Set<String> CONTRARY = Set.of("wrong", "otherwise", "mistaken", "обратное", "неправ", "переубедить",
            "переубеди", "переубедите", "переубедим");
    private static final Set<String> TURNING = Set.of("but", "а", "но", "зато", "rather", "instead", "лучше");

    private final List<Token> tokens;
    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.COUNTRY, Dimension.REGION, Dimension.GRAPE);
    private static final Set<String> TRIED = Set.of("did", "had", "tried", "done", "was", "were", "drank", "finished", "been", "covered",
            "был", "была", "было", "были", "пробовали", "пробовал", "пробовала", "пили", "прошли", "брали", "уже");
    private static final Set<String> NEXT = Set.of("next", "now", "so", "what", "who", "дальше", "теперь", "следующее", "следующая",
            "следующий", "что", "куда", "очередь");

    private final List<Mention> mentions;
    private final MarkedMentions marks;

    /** @param mentions is changed through the marks */
    Verdicts(List<Token> tokens, List<Mention> mentions, MarkedMentions marks) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.marks = marks;
    }

    /** "Malbec bores me", «каберне, фу»: refuses all that the clause names, or else the clause before it. */
    boolean judge(Mention verdict) {
        if (isOfAll(verdict) || asksHowItTastes(verdict)) {
            return true;
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
        return refused;
    }

    /** Whether it asks and judges nothing: "what does Gewürztraminer taste like". */
    private boolean asksHowItTastes(Mention verdict) {
        int from = verdict.from();
        while (from > 0 && !ENDS_SENTENCE.contains(tokens.get(from - 1).text())) {
            from--;
        }
        return tokens.subList(verdict.from(), verdict.to()).stream().anyMatch(token -> token.text().startsWith("taste"))
                && tokens.subList(from, verdict.from()).stream().anyMatch(token -> WONDERING.contains(token.text()));
    }

    /** "Too French for me", «слишком итальянское», "too hot for red". */
    void refuseExcess() {
        for (Mention mention : List.copyOf(mentions)) {
            boolean tooFor = mention.is(Dimension.COLOUR) && mention.from() > 2 && FITTED.contains(tokens.get(mention.from() - 1).text())
                    && TOO.contains(tokens.get(mention.from() - 3).text());
            if (EXCESSIVE.contains(mention.dimension()) && !mention.negated() && mention.from() > 0
                    && (tooFor || TOO.contains(tokens.get(mention.from() - 1).text()))) {
                marks.negateAt(mention.from());
            }
        }
    }

    /** «Был Ливан, была Мексика. Дальше что?», "we did Chile and Peru. Next": what was had before something else is asked for. */
    void refuseTried() {
        int next = IntStream.range(1, tokens.size()).filter(at -> NEXT.contains(tokens.get(at).text())
                && ENDS_SENTENCE.contains(tokens.get(at - 1).text())).findFirst().orElse(-1);
        for (Mention mention : List.copyOf(mentions)) {
            if (PLACES.contains(mention.dimension()) && !mention.negated() && mention.to() <= next
                    && IntStream.range(Math.max(0, mention.from() - REACH), mention.from())
                            .anyMatch(at -> TRIED.contains(tokens.get(at).text()))) {
                marks.negateAt(mention.from());
            }
        }
    }

    /** "He says only France makes wine, prove him wrong". */
    void refuseDisproved() {
        boolean doubted = IntStream.range(0, tokens.size()).anyMatch(at -> DISPROVING.contains(tokens.get(at).text())
                && IntStream.range(at, Math.min(tokens.size(), at + REACH)).anyMatch(next -> CONTRARY.contains(tokens.get(next).text())));
        for (Mention mention : doubted ? List.copyOf(mentions) : List.<Mention>of()) {
            if ((EXCESSIVE.contains(mention.dimension()) || mention.is(Dimension.KIND)) && !mention.negated() && mention.from() > 0
                    && ONLY.contains(tokens.get(mention.from() - 1).text())) {
                marks.negateAt(mention.from());
            }
        }
    }

    /** Whether it refers to what was refused earlier in the message: «надоели эти все». */
    private boolean isOfAll(Mention verdict) {
        return verdict.to() < tokens.size() && ALL.contains(tokens.get(verdict.to()).text())
                && mentions.stream().anyMatch(m -> m.negated() && m.to() <= verdict.from());
    }
}
