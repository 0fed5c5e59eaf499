package dev.sommelier.insight.rules;

import dev.sommelier.account.Language;
import dev.sommelier.insight.rules.collected.InsightCollector;
import dev.sommelier.insight.rules.constraint.ConstraintReader;
import dev.sommelier.insight.rules.opinion.OpinionReader;
import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import dev.sommelier.insight.sentence.SentenceReader;
import dev.sommelier.understanding.lexicon.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what "yes" and "no" say when the sommelier has asked: "Do you like Chablis?" — "very much". */
final class AnswerReader {

    /** A taste that is asked for; "would you like" asks for a wish. */
    private static final Pattern ASKS = Pattern.compile("(?:do|did) you (?:like|enjoy|love|prefer|drink)|are you (?:a fan|fond|keen|into)|you like|how do you feel about|what about|what do you think of|"
            + "(?:как вы относитесь|как относитесь|как ты относишься|что думаете о|любите|любишь|нравится ли|нравятся ли|вам нравит|тебе нравит|по душе|пьете|пьешь|понравил|предпочитаете|нравится вам|нравится тебе)");
    private static final Pattern WISH = Pattern.compile("would|shall|can i|хотите|хочешь|попробуете|подойдет|понравится");
    private static final Set<String> YES = Set.of("yes", "yeah", "yep", "yup", "yea", "sure", "absolutely", "definitely", "totally", "certainly", "indeed",
            "very", "adore", "love", "loads", "always", "huge", "massive", "big", "please", "da", "да", "ага", "угу", "конечно", "очень", "обожаю", "безусловно", "еще", "разумеется",
            "естественно", "люблю", "дада", "канеш", "конешно");
    private static final Set<String> NO = Set.of("no", "nope", "nah", "never", "hate", "нет", "не", "неа", "ненавижу", "никогда", "терпеть");
    private static final Set<String> FILLERS = Set.of("god", "oh", "um", "er", "hm", "well", "ой", "ну", "эм", "хм", "о", "боже");
    /** An answer is short, and its first words tell. */
    private static final int BRIEF = 8;

    /** Of a limit that the sommelier proposes to keep. */
    private static final Pattern PROPOSES = Pattern.compile("from now on|always|in every chat|for good|in future|every time|note|remember|never|всегда|впредь|"
            + "отныне|на будущее|запомн|запис|никогда|больше не|учту|учитыва");

    private static final Pattern ALLERGIES = Pattern.compile("allerg|аллерги");
    /** Words before the foods of an answer: "yes, nuts", «да, на креветки». */
    private static final Pattern BEFORE_FOODS = Pattern.compile("^(?:(?:yes|yeah|yep|just|only|да|ага|есть|только|на|to|мне|нельзя|у меня)[ ,:]+)+");

    private final OpinionReader opinions;
    private final ConstraintReader constraints;

    AnswerReader(OpinionReader opinions, ConstraintReader constraints) {
        this.opinions = opinions;
        this.constraints = constraints;
    }

    /** The answer as a sentence, "i am allergic to nuts", when the question asked for allergies and the answer names only foods; else
     * null. */
    static String allergies(String question, String answer, Language language) {
        boolean asked = question != null && question.contains("?")
                && ALLERGIES.matcher(question.toLowerCase(Locale.ROOT)).find();
        String said = answer.toLowerCase(Locale.ROOT).strip();
        boolean brief = said.split(" ").length <= BRIEF && !said.contains("?");
        boolean denies = NO.stream().anyMatch(no -> said.matches("(?s)" + no + "(?!\\p{L}).*"));
        return asked && brief && !denies && !ALLERGIES.matcher(said).find()
                ? language.choose("i am allergic to ", "у меня аллергия на ") + BEFORE_FOODS.matcher(said).replaceFirst("") : null;
    }

    /** The sentence in which the sommelier asks for a taste or proposes a limit, this without its question mark; or none. */
    List<Sentence> asked(String text, SentenceReader reader) {
        if (text == null || !text.contains("?")) {
            return List.of();
        }
        List<Sentence> all = reader.sentences(text, List.of()).stream().filter(Sentence::asks).toList();
        Sentence last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last == null || WISH.matcher(words(last)).find()) {
            return List.of();
        }
        boolean taste = ASKS.matcher(words(last)).find() && !last.has(SentenceCue.NOT) && last.hasTarget(0, last.tokens().size());
        return taste ? List.of(last) : PROPOSES.matcher(words(last)).find() ? reader.sentences(words(last), List.of()) : List.of();
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
        List<Token> said = first.tokens();
        String word = said.get(said.size() > 1 && FILLERS.contains(said.get(0).text()) ? 1 : 0).text();
        boolean unsure = first.opinions().stream().anyMatch(place -> place.value().cue() == SentenceCue.IF || place.value().cue() == SentenceCue.DENIAL
                || place.value().cue() == SentenceCue.FORMERLY);
        boolean no = NO.contains(word) || first.has(SentenceCue.NOT, 0, end);
        if (!unsure && !question.get(0).asks() && YES.contains(word) && !no) {
            constraints.read(question, language, insights);
            return;
        }
        Optional<SentenceCue> verdict = first.opinions().stream().map(place -> place.value().cue()).filter(cue -> cue == SentenceCue.LIKE || cue == SentenceCue.DISLIKE).findFirst();
        if (!unsure && question.get(0).asks() && verdict.isPresent()) {
            opinions.answer(question.get(0), verdict.get().isGood() && !no, language, insights);
        } else if (!unsure && question.get(0).asks() && (YES.contains(word) || NO.contains(word))) {
            opinions.answer(question.get(0), !no, language, insights);
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
