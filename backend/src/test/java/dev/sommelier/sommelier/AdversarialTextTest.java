package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sommelier.account.Language;
import dev.sommelier.chat.history.ClosedSession;
import dev.sommelier.chat.message.Role;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.safety.SafetyClassifier;
import dev.sommelier.text.TextNormaliser;
import dev.sommelier.understanding.lexicon.Tokenizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages of the greatest length that are made to break a reader: each is read to its end, without an error and without
 * a hang. The limit finds hangs and measures nothing.
 */
class AdversarialTextTest {

    private static final int LONGEST_MESSAGE = 4096;
    private static final Duration HANG = Duration.ofSeconds(30);
    private static final SafetyClassifier CLASSIFIER = new SafetyClassifier();
    private static final HouseInsightRules INSIGHT_RULES =
            HouseChat.insightRules();

    private static final List<String> PIECES = List.of(
            "a'", "a", "a ", "a-", "a-b ", "'", "''a", "1", "1 ", "1,", "1,000", "1 000 ", "1.000.", "1.", ",5", "9,9",
            "1-", "$1", "$", "1к", "тысяч до ", "баксов за ", "hundred and ", "couple of ", "полторы тысячи ", "i am 15 ",
            "i ", "not want ", "do not want to ", "last ", "не ", "не хочу ", "мне 15 ", "мама умер ", "can not ", "в ",
            ".", "...", "?!", "\n", "\n\n", " ", "\t", "(", "[", "[a](", "**", "<", "<a ", "&#", "{wish}", "{Wish}",
            "$1\\", "\\", "\u0301", "e\u0301\u0301", "ё", "ёа", "й", "\uFDFA", "\uD83C\uDF77", "\u200D", "\u202E",
            "Barolo ", "Barolo, ", "Château d'", "no oaky Chardonnay or ", "red, ", "не красное, ", "I loved the ",
            "the second one ", "I love Barolo but I hate ", "wine ", "вина ", "ааа", "Aa", "İ", "ß", "ﬁ", "½", "٣", "一");

    static Stream<String> messages() {
        Random random = new Random(4096);
        Stream<String> mixed = IntStream.range(0, 12).mapToObj(i -> {
            StringBuilder text = new StringBuilder();
            while (text.length() < LONGEST_MESSAGE) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            return text.substring(0, LONGEST_MESSAGE);
        });
        return Stream.concat(PIECES.stream().map(AdversarialTextTest::filled), mixed);
    }

    /** What makes a pattern go back over all it has matched. */
    static Stream<String> nearlyMatching() {
        return PIECES.stream().map(piece -> filled(piece).substring(0, LONGEST_MESSAGE - 4) + "\u00A0!x ");
    }

    private static String filled(String piece) {
        return piece.repeat(LONGEST_MESSAGE / piece.length() + 1).substring(0, LONGEST_MESSAGE);
    }

    @ParameterizedTest
    @MethodSource({"messages", "nearlyMatching"})
    void everyReaderOfAMessageReachesItsEnd(String message) {
        assertTimeoutPreemptively(HANG, () -> {
            assertNotNull(Tokenizer.tokens(TextNormaliser.typed(message)));
            assertNotNull(CLASSIFIER.classify(message));
            assertNotNull(HouseChat.requestReader().read(message, Language.EN, null));
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theHouseAnswersAndTheRulesOfInsightsListen(String message) {
        assertTimeoutPreemptively(HANG, () -> {
            assertFalse(new HouseChat(Language.RU).say(message).text().isBlank());
            ClosedSession session = new ClosedSession(UUID.randomUUID(), UUID.randomUUID(), Language.EN, ZoneOffset.UTC,
                    Instant.EPOCH, List.of(new ClosedSession.Line(
                            UUID.randomUUID(), Role.USER, message, List.of(), Instant.EPOCH)));
            assertNotNull(INSIGHT_RULES.extract(session));
        });
    }
}
