package dev.sommelier.sommelier.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat;
import dev.sommelier.sommelier.HouseChat.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said and shown earlier in the chat, asked for in the person's own terms. */
class RecallTest {

    @Test
    void dishIsToldInThePersonsWords() {
        HouseChat chat = new HouseChat(Language.EN);
        chat.say("Ethiopian kitfo and gomen, three wines");
        chat.say("red only, french");
        assertTrue(chat.say("what dish am i cooking").text().contains("kitfo"));
    }

    @Test
    void summaryNamesEachRequestAndWhatWasTaken() {
        HouseChat chat = new HouseChat(Language.RU);
        Reply white = chat.say("белое к рыбе для мамы");
        chat.say("беру второе");
        chat.say("и красное к стейку для папы");
        Reply summary = chat.say("ну-ка список покупок повтори");
        assertEquals(List.of(), summary.wines());
        assertTrue(summary.text().contains("для мамы") && summary.text().contains("для папы"), summary.text());
        assertTrue(summary.text().contains(white.wines().get(1).name(Language.RU)), summary.text());
    }

    @Test
    void withoutAnyListThereIsNothingToSumUp() {
        assertTrue(new HouseChat(Language.RU).say("покажи список того что я выбирал").text().contains("Списка пока нет"));
    }

    @Test
    void nameOfSomethingElseIsNoRecall() {
        assertTrue(new HouseChat(Language.RU).say("еду в Грузию, как называется их праздник сбора винограда?").text()
                .contains("ртвели"));
    }

    @Test
    void nameToldInTheChatIsRecalled() {
        HouseChat russian = new HouseChat(Language.RU);
        russian.say("Меня Олег зовут, нужно белое к форели");
        assertTold(russian.say("слушай, а как меня зовут?"), "Олег");
        HouseChat english = new HouseChat(Language.EN);
        english.say("Hi, my name is Dora, a red for lamb please");
        assertTold(english.say("do you remember my name?"), "Dora");
        assertTold(new HouseChat(Language.EN).say("what's my name?"), "not told");
        assertTold(new HouseChat(Language.RU).say("как меня зовут?"), "не называли");
    }

    @Test
    void budgetIsRecalledAsAFigure() {
        HouseChat english = new HouseChat(Language.EN);
        english.say("a red for lamb, at most 40 euros");
        assertTold(english.say("remind me, what was the maximum I gave you?"), "40");
        HouseChat russian = new HouseChat(Language.RU);
        russian.say("красное к баранине до 2500");
        russian.say("беру первое");
        assertTold(russian.say("напомни, какой у меня был бюджет"), "500");
        assertTold(new HouseChat(Language.RU).say("какой у меня был бюджет?"), "не называли");
    }

    @Test
    void countryIsRecalled() {
        HouseChat russian = new HouseChat(Language.RU);
        russian.say("красное из Португалии к утке");
        assertTold(russian.say("я какую страну просила?"), "Португали");
        assertTold(russian.say("я просила из Португалии, да?"), "Португали");
        HouseChat english = new HouseChat(Language.EN);
        english.say("a white from Greece for octopus");
        assertTold(english.say("which country did I ask for?"), "Greece");
        assertTold(new HouseChat(Language.EN).say("which country did I ask for?"), "no country");
    }

    @Test
    void dishesOfTheMenuAreRecalled() {
        HouseChat english = new HouseChat(Language.EN);
        english.say("two reds: first mushroom risotto, then venison");
        english.say("something lighter for the risotto");
        assertTold(english.say("remind me what's on my menu"), "venison");
        HouseChat russian = new HouseChat(Language.RU);
        russian.say("белое к судаку на гриле");
        assertTold(russian.say("а что у нас в меню, повтори"), "судаку");
    }

    @Test
    void allergyIsRecalledOrDenied() {
        HouseChat russian = new HouseChat(Language.RU);
        russian.say("белое к салату, у меня аллергия на орехи");
        assertTold(russian.say("помнишь про аллергию?"), "орехи");
        assertTold(new HouseChat(Language.RU).say("я тебе про аллергию писал, учёл?"), "ничего не было");
        assertTold(new HouseChat(Language.EN).say("I told you about my allergy at the start, right?"), "no allergy");
    }

    @Test
    void winesOfTheFirstListAreRecalled() {
        HouseChat russian = new HouseChat(Language.RU);
        Reply first = russian.say("белое к салату цезарь");
        russian.say("а теперь красное к стейку");
        assertTold(russian.say("в первой тройке какое было номер два?"), first.wines().get(1).name(Language.RU));
        assertTold(russian.say("напомни, что ты советовал сначала"), first.wines().get(0).name(Language.RU));
    }

    private static void assertTold(Reply reply, String words) {
        assertEquals(List.of(), reply.wines(), reply.text());
        assertTrue(reply.text().contains(words), reply.text());
    }
}
