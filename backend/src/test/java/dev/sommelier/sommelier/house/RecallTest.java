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
}
