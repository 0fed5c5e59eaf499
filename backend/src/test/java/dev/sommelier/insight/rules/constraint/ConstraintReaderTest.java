package dev.sommelier.insight.rules.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.insight.Insight;
import dev.sommelier.insight.InsightKind;
import dev.sommelier.insight.InvalidityReason;
import dev.sommelier.insight.rules.HouseInsightRules;
import dev.sommelier.insight.rules.LabelledUtterance;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.wine.ranking.Style;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintReaderTest {

    private static final HouseInsightRules RULES = HouseChat.insightRules();

    private static List<Insight> constraints(Language language, String session) {
        return RULES.extract(new LabelledUtterance(true, language, session, Set.of()).closed()).stream()
                .filter(insight -> insight.kind() == InsightKind.CONSTRAINT).toList();
    }

    private static String told(Insight insight) {
        Constraint constraint = insight.detail().constraint();
        return constraint.type().code()
                + (insight.style().isEmpty() ? "" : " " + LabelledUtterance.written(insight.style()))
                + (constraint.most() == null ? "" : " " + constraint.most().stripTrailingZeros().toPlainString())
                + (insight.isOwn() ? "" : " of " + insight.detail().holder());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I'm vegan                                        | vegan
            RU | Я веган                                          | vegan
            RU | я веганка, имейте в виду                         | vegan
            EN | I don't drink alcohol at all                     | alcohol_free
            EN | only alcohol-free for me, always                 | alcohol_free
            RU | я вообще не пью, только безалкогольное           | alcohol_free
            EN | I always prefer low alcohol wines                | low_alcohol
            RU | всегда слабоалкогольное беру                     | low_alcohol
            EN | no red for me                                    | never colour=red
            EN | I never drink sweet wine                         | never sweetness=sweet
            EN | never oaked                                      | never aroma=cedar+smoke+toast+vanilla
            EN | I can't drink red                                | never colour=red
            RU | красное мне нельзя                               | never colour=red
            RU | никогда не пью сладкое                           | never sweetness=sweet
            RU | мне без дуба                                     | never aroma=cedar+smoke+toast+vanilla
            EN | I never spend more than 20 euros on a bottle     | price 20
            EN | never more than 20 €                             | price 20
            RU | никогда не трачу больше 20 евро                  | price 20
            RU | мой потолок 15 евро                              | price 15
            EN | no more than one glass for me                    | glasses 1
            RU | мне не больше одного бокала                      | glasses 1
            EN | I'm allergic to nuts                             | allergy
            RU | у меня аллергия на орехи                         | allergy
            EN | I'm lactose intolerant                           | allergy
            EN | my husband hates red                             | never colour=red of husband
            EN | My husband never drinks sweet wine               | never sweetness=sweet of husband
            RU | муж терпеть не может красное                     | never colour=red of husband
            RU | мама не пьёт алкоголь                            | alcohol_free of mum
            EN | my sister is allergic to seafood                 | allergy of sister
            RU | у дочки аллергия на орехи                        | allergy of daughter
            EN | my boss is coming. He doesn't drink alcohol      | alcohol_free of boss
            EN | my sister brings her husband. She hates white    | never colour=white of sister
            EN | no red for my dad, ever                          | never colour=red of dad
            EN | my vegan sister comes on Friday                  | vegan of sister
            EN | my sister is vegan, she comes tomorrow           | vegan of sister
            EN | under 15 euros. Always.                          | price 15
            EN | we keep it under 15 euros. No exceptions.        | price 15
            RU | до 15 евро. Всегда.                              | price 15
            RU | больше 15 евро за бутылку не потяну              | price 15
            RU | мне больше бокала нельзя                         | glasses 1
            EN | I'm fasting for Lent                             | other
            RU | соблюдаю пост                                    | other
            EN | I'm histamine intolerant                         | other
            RU | непереносимость гистамина                        | other
            RU | бочку на дух не надо                             | never aroma=cedar+smoke+toast+vanilla
            EN | I'm 14 weeks pregnant, none for me               | alcohol_free
            RU | я на антибиотиках, мне ноль                      | alcohol_free
            RU | дядя зашитый, ему вообще нельзя                  | alcohol_free of uncle
            EN | my friend Bex is here // Bex won't drink red     | never colour=red of friend
            EN | hubby is diabetic                                | never sweetness=sweet of husband
            EN | two glasses and I'm done, always                 | glasses 2
            EN | never anything above 13%                         | low_alcohol 13
            EN | always under 20 euros                            | price 20
            EN | I do not go above 20 euros a bottle              | price 20
            EN | we keep kosher                                   | other
            EN | only screwcaps please, my hands are bad          | other
            EN | I react to sulphites, badly                      | allergy
            EN | sulphites make nan wheeze, so none for her       | allergy of grandmother
            RU | мама придёт. Ей нельзя красное                   | never colour=red of mum
            RU | больше двух бокалов не пью                       | glasses 2
            RU | за бутылку больше 20 евро не плачу               | price 20
            RU | тёща строгая вегетарианка                        | other of mother_in_law
            RU | у свекрови аллергия на цитрусовые                | allergy of husbands_mother
            RU | без клубники живём, у сына аллергия              | allergy of son
            EN | I can't have alcohol any more                    | alcohol_free
            RU | сладкое вино не пью никогда                      | never sweetness=sweet
            RU | дороже 20 евро за бутылку не беру                | price 20
            RU | отцу разрешили только до 10 градусов             | low_alcohol 10 of dad
            EN | I keep to wines under 12%                        | low_alcohol 12
            RU | врач разрешил мне бокал в день и не больше       | glasses 1
            EN | grandma is allowed one glass and not a drop more | glasses 1 of grandmother
            RU | с винтовой пробкой мне никогда не предлагайте    | other
            EN | only half bottles for me                         | other
            RU | мне только маленькие бутылки, по 0,375           | other
            EN | my sister is allergic to shellfish, so no prawns | allergy of sister
            RU | у нас дома только халяль, никакой свинины        | other
            RU | тётя моя, а пьёт она у нас только кошерное       | other of aunt
            EN | Pete, my husband, can't do bubbles. So never anything sparkling | never kind=sparkling of husband
            EN | 20 euros is my ceiling, whatever the critics say | price 20
            """)
    void demandForGoodIsAConstraintOfItsHolder(Language language, String said, String constraint) {
        assertEquals(List.of(constraint), constraints(language, said).stream().map(ConstraintReaderTest::told).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don't drink alcohol // the doctor lifted the ban, I can drink again",
        "я не пью алкоголь // врач снял запрет, опять можно всё"})
    void whoMayDrinkAgainHasNoLimitOfAlcoholLeft(String said) {
        Language language = said.codePointAt(0) > 127 ? Language.RU : Language.EN;
        assertTrue(constraints(language, said).stream().noneMatch(Insight::holds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no red for me tonight", "something under 20 euros", "I don't like red", "never had a red that bad",
        "not red, please", "is it true that vegans drink no red?", "I never drink red with fish", "I'm not vegan",
        "Rioja never disappoints", "what about a vegan wine?", "everybody hates red", "if I never drank red again",
        "сегодня без красного", "до 20 евро", "я беременна // шутка, я водитель", "у Лены аллергия на мёд",
        "I'm vegan // sorry that was my brother, ignore all of it", "не люблю красное", "красное никогда не подводило", "рыба без красного"})
    void wishOfOneEveningAndADislikeAreNone(String said) {
        Language language = said.codePointAt(0) > 127 ? Language.RU : Language.EN;
        assertEquals(List.of(), constraints(language, said).stream().map(ConstraintReaderTest::told).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I'm vegan // I'm no longer vegan
            RU | у меня аллергия на клубнику // клубника ни при чём, аллергии нет
            EN | I can't drink red // red is fine again
            RU | я веган // я больше не веган
            RU | никогда не пью красное // снова пью красное
            """)
    void laterWordLiftsAConstraint(Language language, String session) {
        List<Insight> left = constraints(language, session);
        assertEquals(List.of(InvalidityReason.NO_LONGER), left.stream().map(one -> one.detail().standing()).toList());
    }

    @Test
    void constraintTakesThePlaceOfTheDislikeItImplies() {
        List<Insight> all = RULES.extract(new LabelledUtterance(true, Language.EN, "I never drink red", Set.of()).closed());
        assertEquals(List.of(InsightKind.CONSTRAINT), all.stream().map(Insight::kind).toList());
    }

    @Test
    void keepsTheWordsItWasSaidIn() {
        Insight red = constraints(Language.EN, "No red for me, ever").get(0);
        assertEquals("No red for me, ever", red.detail().quote());
        assertEquals("never red", red.text());
        assertEquals(new UUID(1, 0), red.messageId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | never red        | never colour=red
            EN | red              | never colour=red
            RU | без дуба         | never aroma=cedar+smoke+toast+vanilla
            EN | 20 €             | price 20
            EN | max 20 euros     | price 20
            EN | nuts             | allergy
            RU | орехи            | allergy
            EN | vegan            | vegan
            EN | only on weekdays | other
            """)
    void wordsTypedByHandAreUnderstoodOrKeptAsTheyAre(Language language, String words, String constraint) {
        Insight typed = new Insight(UUID.randomUUID(), InsightKind.CONSTRAINT, words, null, Style.NONE, null, null, 1, null,
                null, null);
        assertEquals(constraint, told(RULES.constraint(typed, language)));
    }

    @Test
    void oneFoodInTwoWordsIsOneSubject() {
        List<Insight> foods = RULES.extract(new LabelledUtterance(true, Language.EN,
                "we eat a lot of duck // мы едим утку // we cook ducks", Set.of()).closed());
        assertEquals(1, foods.size());
        assertTrue(foods.get(0).subject().toString().contains("duck"));
    }
}
