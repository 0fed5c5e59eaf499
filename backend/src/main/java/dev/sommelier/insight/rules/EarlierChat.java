package dev.sommelier.insight.rules;

import dev.sommelier.insight.sentence.Sentence;
import dev.sommelier.insight.sentence.SentenceCue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a message speaks of wines that an earlier chat showed: "the second one last week was awful". */
final class EarlierChat {

    private static final Pattern THEN = Pattern.compile("\\b(?:last (?:time|week|night|weekend|month|chat|friday|saturday|sunday)|yesterday|the other "
            + "(?:day|night|week)|you (?:suggested|recommended|gave|picked|found|showed|offered|told)|u told|from before|earlier|previous(?:ly)?|your "
            + "(?:suggestion|recommendation|pick|tip)s?|you had me)\\b|прошл|вчера|позавчера|в тот раз|тогда|на днях|недавно|(?:ты|вы) (?:совет|предл|показ|"
            + "подобр|рекоменд)|(?:совет|предлаг|предлож|показ|подобр|рекоменд)\\p{L}* (?:ты|вы|мне|нам)|(?:ваш|твой|ваше|твое|ваши) совет|по (?:вашему|твоему) совету");

    private EarlierChat() {
    }

    static boolean isMeant(String message, List<Sentence> said) {
        return THEN.matcher(message.toLowerCase(Locale.ROOT).replace('ё', 'е')).find() && said.stream().anyMatch(sentence ->
                sentence.opinions().stream().anyMatch(place -> place.value().cue().isOpinion() || place.value().cue() == SentenceCue.NO)
                && (sentence.hasTarget(0, sentence.tokens().size()) || sentence.has(SentenceCue.PRONOUN)));
    }
}
