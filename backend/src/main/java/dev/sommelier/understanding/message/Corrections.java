package dev.sommelier.understanding.message;

import dev.sommelier.understanding.lexicon.Dimension;
import dev.sommelier.understanding.lexicon.Mention;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells which values a later part of the message outdates: "red, no wait, white", "he insists on red. Pick me a white". */
final class Corrections {

    private static final Set<String> CORRECTING = Set.of("стоп", "точнее", "вернее", "wait", "scratch", "oops", "correction",
            "settled", "settle", "agreed", "compromised", "compromise", "сошлись", "договорились", "решили", "сторговались");
    private static final Set<String> ADDING = Set.of("also", "too", "plus", "both", "еще", "также", "тоже", "and", "и", "then",
            "one", "второе", "другое", "another", "потом");
    /** Words of a sentence that wishes by itself, so that a later one adds to it. */
    private static final Set<String> ASKING = Set.of("want", "need", "give", "find", "looking", "for", "please", "i'd",
            "recommend", "suggest", "хочу", "нужно", "надо", "дай", "дайте", "ищу", "посоветуй", "посоветуйте", "подбери",
            "подберите", "бы", "love", "люблю", "нравится", "обожаю", "enjoy");
    private static final Set<String> ANEW = Set.of("give", "find", "show", "recommend", "suggest", "gimme", "pick", "choose",
            "дай", "дайте", "выбери", "выберите",
            "посоветуй", "посоветуйте", "подбери", "подберите", "найди", "найдите", "хочу", "want");
    private static final Set<String> CLAIMING = Set.of("insists", "insist", "wants", "prefers", "swears", "demands", "настаивает",
            "хочет", "требует", "уверяет", "предпочитает");
    private static final Set<String> SETTLING = Set.of("пусть будет", "тогда будет", "it's a", "make it", "be it", "go with",
            "пускай будет");
    private static final int REACH = 3;

    private final List<Token> tokens;
    private final List<Mention> mentions;

    Corrections(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** Whether another value of its dimension, said later, counts instead. */
    boolean outdate(Mention m) {
        return isCorrected(m) || isClaimed(m) || isSettled(m);
    }

    /** Whether a word such as «стоп», or a sentence that asks anew, stands between it and another value. */
    private boolean isCorrected(Mention m) {
        return mentions.stream().anyMatch(other -> other.dimension() == m.dimension() && !other.code().equals(m.code())
                && !other.negated() && !m.negated() && other.from() >= m.to() && (corrects(m.to(), other.from())
                        || isStory(m) && asksAnew(m.to(), other.from())));
    }

    /**
     * Whether somebody else wants it, and another value is asked for later: "my husband insists on red. Pick me a
     * crisp white".
     */
    private boolean isClaimed(Mention m) {
        boolean claimed = IntStream.range(Math.max(0, m.from() - REACH), m.from()).anyMatch(at -> CLAIMING.contains(tokens.get(at).text()));
        return claimed && !m.negated() && mentions.stream().anyMatch(other -> other.dimension() == m.dimension()
                && !other.code().equals(m.code()) && !other.negated() && other.from() >= m.to() && asksAnew(m.to(), other.from()));
    }

    /** Whether a third value settles it between two others: «муж хочет красное, я белое, пусть будет розе». */
    private boolean isSettled(Mention m) {
        Mention last = mentions.stream().filter(other -> other.dimension() == m.dimension() && !other.negated())
                .reduce((first, second) -> second).orElse(m);
        return last.from() > m.from() && last.from() > 1 && SETTLING.contains(tokens.get(last.from() - 2).text() + " "
                + tokens.get(last.from() - 1).text())
                && mentions.stream().filter(other -> other.dimension() == m.dimension() && !other.negated()).map(Mention::code)
                        .distinct().count() > 2;
    }

    private boolean corrects(int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> CORRECTING.contains(tokens.get(at).text().toLowerCase(Locale.ROOT)));
    }

    /** Whether the sentence of a mention tells of a taste and not of a meal: "tried hard to like dry wine". */
    private boolean isStory(Mention m) {
        int from = sentenceStart(m.from());
        int to = sentenceEnd(m.to());
        return IntStream.range(from, to).noneMatch(at -> ASKING.contains(tokens.get(at).text()))
                && mentions.stream().noneMatch(other -> other.from() >= from && other.to() <= to
                        && (other.is(Dimension.DISH) || other.is(Dimension.OCCASION)));
    }

    private boolean asksAnew(int from, int to) {
        int start = sentenceStart(to);
        return start > from && IntStream.range(start, to).anyMatch(at -> ANEW.contains(tokens.get(at).text()))
                && IntStream.range(start, sentenceEnd(to)).noneMatch(at -> at < to && ADDING.contains(tokens.get(at).text()));
    }

    private int sentenceStart(int at) {
        int start = at;
        while (start > 0 && !endsSentence(tokens.get(start - 1))) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int at) {
        int end = at;
        while (end < tokens.size() && !endsSentence(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsSentence(Token token) {
        return token.is(Token.Type.STOP) && !token.is(",") && !token.is(":");
    }
}
