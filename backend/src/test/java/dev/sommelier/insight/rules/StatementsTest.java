package dev.sommelier.insight.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sommelier.account.Language;
import dev.sommelier.insight.EventTime;
import dev.sommelier.insight.Insight;
import dev.sommelier.sommelier.HouseChat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells a statement of one's own from a wish, a question, a slip of the pen and what somebody else is or likes. */
class StatementsTest {

    private static final HouseInsightRules RULES = HouseChat.insightRules();

    private static String said(String session) {
        Language language = session.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                ? Language.RU : Language.EN;
        return RULES.extract(new LabelledUtterance(true, language, session, Set.of()).closed()).stream()
                .map(StatementsTest::written).collect(Collectors.joining("; "));
    }

    private static String written(Insight one) {
        return one.kind().code() + " " + one.text() + (one.isOwn() ? "" : " of " + one.detail().holder());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I love Malbec, no sorry, Merlot                                    | liked_wine Merlot
            I love Sauvignon Blanc with... no wait, scratch that. I love Malbec | liked_wine Malbec
            обожаю рислинг, тьфу, совиньон                                     | liked_wine Совиньон Блан
            пино нуар обожаю, ой нет, пино гри                                 | liked_wine Пино Гри (Пино Гриджо)
            моя сестра, ой, моя мама не пьёт красное                           | constraint никогда: красное of mum
            """)
    void whatIsCorrectedWhileWritingIsNotNoted(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello // [: Do you like Chablis?] // yes very much                              | liked_wine Chablis
            hello // [: Do you like rosé?] // god no                                        | disliked_wine rosé
            hello // [: How do you feel about oaky whites?] // can't stand them             | disliked_wine white, oak
            hello // [: Any allergies?] // yes, nuts                                        | constraint no nuts
            hello // [: So nothing above 15 euros from now on, in every chat?] // Yes, exactly | constraint never above €15
            привет // [: Вы любите игристое?] // ага, очень                                 | liked_wine игристое
            привет // [: Есть аллергии?] // да, на креветки                                 | constraint без креветок
            hello // [: Would you like a white?] // yes please                              | ''
            hello // [: Any allergies?] // no                                               | ''
            """)
    void anAnswerOwnsWhatTheQuestionNamed(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kate can't stand red // Kate is my sister by the way             | constraint never red of sister
            Sam doesn't eat fish. Sam's my brother                           | constraint no fish of brother
            Катя не ест рыбу // Катя — моя сестра                            | constraint без рыбы of sister
            Kate is allergic to nuts                                         | ''
            у меня аллергия на мёд // не мне, сестре                         | constraint без мёда of sister
            my sister is allergic to milk // not my sister, my cousin is the allergic one | constraint no dairy of cousin
            """)
    void aNameOrAHolderMayBeToldLater(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a nice German riesling please", "best Burgundy white you have", "Looking for a white that isn't rubbish",
        "whats a good red for somebody who hates tannin", "which grapes do I hate?", "a white for me too, please",
        "white, a crowd pleaser, please", "not too strong with tannin, please", "everything else is meh",
        "нужно красное, чтоб всем зашло", "красное, и пусть будет бомба", "ищу достойное белое",
        "бароло и барбареско в чем отличие", "игристое открытое сколько не выдыхается", "а что за просекко хорошее на бранч",
        "I'm writing a crime novel. My inspector hates white wine", "because what I really dream of is Lambrusco, my favourite"})
    void aWishAQuestionOrAJokeIsNoTaste(String message) {
        assertEquals("", said(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "she's more of a Rioja girl", "he's a claret man through and through", "The consultant liked Meursault",
        "дочь обожает английское игристое", "ей нравится розовое", "Кате нравится сухое белое", "моему коту не нравится шардоне"})
    void whatOthersLikeIsNoTasteOfOnes(String message) {
        assertEquals(List.of(), RULES.extract(new LabelledUtterance(true, Language.EN, message, Set.of()).closed()).stream()
                .filter(Insight::isOwn).map(StatementsTest::written).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            she likes riesling i like red                              | liked_wine red
            люблю и белое и красное, сладкое не люблю                  | liked_wine белое; liked_wine красное; disliked_wine сладкое
            мне понравилась риоха, а вот примитиво показалось вареньем | liked_wine Риоха; disliked_wine Примитиво (Зинфандель)
            мне не заходит сухое, только сладенькое                    | disliked_wine сухое; liked_wine сладкое
            don't ever suggest Italy                                   | constraint never Italy
            The best bottle I ever drank? Morgon.                      | liked_wine Morgon
            [barolo chablis] // had the second last night, delicious   | liked_wine Chablis
            [barolo chablis] // the last one: way too sharp            | disliked_wine Chablis
            """)
    void eachStatementHasItsOwnVerdict(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Red gives my husband migraines         | constraint never red of husband
            my brother's a vegan chef              | constraint vegan of brother
            терпеть не может мой муж розовое       | constraint никогда: розовое of husband
            тёща у меня диабетичка                 | constraint никогда: сладкое (диабет) of mother_in_law
            vegan dinner party                     | event dinner party
            Hosting eleven vegetarians             | ''
            у меня гости веганы                    | ''
            I'd like no red tonight, nothing over a tenner, please | ''
            потолок 1500, красное к мясу            | food мясо
            nothing over 15 euros, always          | constraint never above €15
            """)
    void limitsAreOfPeopleAndStay(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I never say no to tripe                                          | food tripe
            аллергия у сына прошла, арахис уже можно                         | ''
            it was lovely, like apricots                                     | ''
            she's allergic to peanuts so no satay                            | ''
            sardines, the best fish there is                                 | food sardines
            """)
    void aFoodIsEatenUnlessItIsForbiddenOrOnlyLikened(String session, String noted) {
        assertEquals(noted, said(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off to Tesco later", "I'm going to Lidl tomorrow", "my uncle's been to Haro", "we moved to Bath last spring",
        "еду в пятёрочку", "Dad comes for Sunday roast every week", "I've split up with her"})
    void errandsHabitsAndJourneysOfOthersAreNoEvents(String message) {
        assertEquals(List.of(), RULES.extract(new LabelledUtterance(true, Language.EN, message, Set.of()).closed()).stream()
                .filter(one -> one.time() != null && one.time().state() != EventTime.State.CANCELLED)
                .map(StatementsTest::written).toList());
    }
}
