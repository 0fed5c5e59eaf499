package dev.sommelier.insight.rules.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.rules.LabelledUtterance;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.understanding.lexicon.Endings;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else likes is kept as theirs. */
class OthersTastesTest {

    private static final HouseInsightRules RULES = HouseChat.insightRules();

    private static String said(String session) {
        Language language = session.codePoints().anyMatch(c -> Endings.isCyrillic(Character.toString(c))) ? Language.RU : Language.EN;
        return RULES.extract(new LabelledUtterance(true, language, session, Set.of()).closed()).stream()
                .filter(one -> one.kind().isOfWine())
                .map(one -> (one.kind().code().startsWith("liked") ? "+" : "-") + one.text() + (one.isOwn() ? "" : " of " + one.detail().holder()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my husband loves Malbec, something for him                     | +Malbec of husband
            My wife only drinks Sancerre                                   | +Sancerre of wife
            Mum swears by Prosecco                                         | +Prosecco of mum
            my dad won't drink anything but claret                         | +Claret of dad
            our neighbour is obsessed with natural wine                    | +Natural wine of friend
            my sister adores Riesling, I like Malbec                       | +Riesling of sister; +Malbec
            I love Malbec. My boyfriend prefers Merlot                     | +Malbec; +Merlot of boyfriend
            my boss is a Barolo man                                        | +Barolo of boss
            my brother finds Chablis too sharp                             | -Chablis of brother
            муж обожает мальбек, надо ему что-то в подарок                 | +Мальбек of husband
            жена пьёт только сансер                                        | +Сансер of wife
            мама признаёт только шампанское                                | +Шампанское of mum
            свекровь уважает портвейн                                      | +Портвейн of husbands_mother
            папе нравится бароло                                           | +Бароло of dad
            сестра фанатеет от рислинга, а я люблю мальбек                 | +Рислинг of sister; +Мальбек
            начальник предпочитает мерло                                   | +Мерло of boss
            подруга без ума от просекко                                    | +Просекко of female_friend
            """)
    void isKeptWithItsHolder(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody at the shop loves Malbec", "would my husband like Malbec?", "if my wife loved Malbec, we'd buy it",
        "my husband used to love Malbec", "my mum would love a Malbec tonight", "понравится ли мужу мальбек?", "если бы муж любил мальбек",
        "маме бы мальбек на вечер", "she loves Malbec"})
    void ofNobodyKnownOrOnlySupposedIsNotKept(String session) {
        assertEquals("", said(session));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [barolo] // my wife loved it                             | +Barolo of wife
            [barolo chablis] // my husband adored the second one     | +Chablis of husband
            [barolo] // мужу очень понравилось                       | +Бароло of husband
            """)
    void mayBeOfAWineShown(String session, String noted) {
        assertEquals(noted, said(session));
    }
}
