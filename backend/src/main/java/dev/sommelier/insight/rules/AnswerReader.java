package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.insight.sentence.Cue;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceReader;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what "yes" and "no" say when the sommelier has asked: "Do you like Chablis?" — "very much". */
final class AnswerReader {

    /** A taste that is asked for; "would you like" asks for a wish. */
    private static final Pattern ASKS = Pattern.compile("(?:do|did) you (?:like|enjoy|love|prefer|drink)|are you (?:a fan|fond|keen|into)|you like|"
            + "(?:любите|любишь|нравится ли|нравятся ли|вам нравит|тебе нравит|по душе|пьете|пьешь|понравил|предпочитаете|нравится вам|нравится тебе)");
    private static final Pattern WISH = Pattern.compile("would|shall|can i|хотите|хочешь|попробуете|подойдет|понравится");
    private static final Set<String> YES = Set.of("yes", "yeah", "yep", "yup", "yea", "sure", "absolutely", "definitely", "totally", "certainly", "indeed",
            "very", "adore", "love", "loads", "always", "god", "oh", "da", "да", "ага", "угу", "конечно", "очень", "обожаю", "безусловно", "еще", "разумеется",
            "естественно", "люблю", "дада", "канеш", "конешно");
    private static final Set<String> NO = Set.of("no", "nope", "nah", "never", "hate", "нет", "не", "неа", "ненавижу", "никогда", "терпеть");
    /** An answer is short, and its first words tell. */
    private static final int BRIEF = 8;

    private final OpinionReader opinions;

    AnswerReader(OpinionReader opinions) {
        this.opinions = opinions;
    }

    /** The sentence in which the sommelier asks for a taste, or none. */
    List<Sentence> asked(String text, SentenceReader reader) {
        if (text == null || !text.contains("?")) {
            return List.of();
        }
        List<Sentence> all = reader.sentences(text, List.of()).stream().filter(Sentence::asks).toList();
        Sentence last = all.isEmpty() ? null : all.get(all.size() - 1);
        return last != null && ASKS.matcher(words(last)).find() && !WISH.matcher(words(last)).find() && !last.has(Cue.NOT) && last.hasTarget(0, last.tokens().size())
                ? List.of(last) : List.of();
    }

    void read(List<Sentence> question, List<Sentence> answer, Language language, InsightCollector insights) {
        if (question.isEmpty() || answer.isEmpty()) {
            return;
        }
        Sentence first = answer.get(0);
        int end = clauseEnd(first);
        if (first.asks() || end > BRIEF || first.hasTarget(0, end)) {
            return;
        }
        String word = first.tokens().get(0).text();
        boolean unsure = first.opinions().stream().anyMatch(place -> place.value().cue() == Cue.IF || place.value().cue() == Cue.DENIAL
                || place.value().cue() == Cue.FORMERLY);
        if (!unsure && (YES.contains(word) || NO.contains(word))) {
            opinions.answer(question.get(0), !NO.contains(word) && !first.has(Cue.NOT, 0, end), language, insights);
        }
    }

    private static int clauseEnd(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(Token.Type.STOP) && i > 2) {
                return i;
            }
        }
        return tokens.size();
    }

    private static String words(Sentence sentence) {
        return String.join(" ", sentence.tokens().stream().map(Token::text).toList());
    }
}
