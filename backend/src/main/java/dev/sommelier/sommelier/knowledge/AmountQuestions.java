package dev.sommelier.sommelier.knowledge;

import dev.sommelier.sommelier.describing.AmountAnswers;
import dev.sommelier.sommelier.phrasing.Situation;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.message.Reading;
import dev.sommelier.understanding.question.Form;
import dev.sommelier.understanding.question.KnowledgeBase.Match;
import dev.sommelier.understanding.question.Question;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers how much wine a party needs and how many glasses a bottle gives. */
final class AmountQuestions {

    /** In millilitres. */
    private static final Pattern POURED = Pattern.compile("\\b([1-3]?[05-9]\\d|[12]\\d\\d) ?(?:ml|мл|millil|миллил)");
    private static final Set<String> COUNTED_OTHERWISE = Set.of("calories", "sugar", "ml", "degrees", "halfbottle",
            "tasting", "age", "temperature", "kilo", "case", "magnum", "toast");

    private final AmountAnswers amounts;

    AmountQuestions(AmountAnswers amounts) {
        this.amounts = amounts;
    }

    /** How much wine a party needs; empty when that is not asked. */
    Optional<String> amount(Question question, Match match, Situation situation) {
        if (question.asks(Form.AMOUNT) && question.party().people() > 0 && question.is("toast") && !question.is("calories")) {
            return Optional.of(amounts.toast(question.party(), situation));
        }
        boolean applies = question.asks(Form.AMOUNT) && question.party().people() > 0
                && COUNTED_OTHERWISE.stream().noneMatch(question::is)
                && (match == null || !match.isComplete() || match.size() < 2
                        || Stream.of("bottle", "wine", "glass", "sparkling", "guest", "person").anyMatch(question::is));
        return applies ? Optional.of(amounts.amount(question.party(), situation)) : Optional.empty();
    }

    /** How many glasses of a size a bottle gives; empty when that is not asked. */
    Optional<String> glasses(Question question, Reading reading, Situation situation) {
        Matcher poured = POURED.matcher(TextNormaliser.typed(reading.text()));
        return question.is("glass") && question.asks(Form.AMOUNT)
                && Stream.of("calories", "sugar", "grams", "degrees").noneMatch(question::is) && poured.find()
                ? Optional.of(amounts.glasses(Integer.parseInt(poured.group(1)), situation)) : Optional.empty();
    }
}
