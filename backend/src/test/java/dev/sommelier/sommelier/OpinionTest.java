package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat.Reply;
import dev.sommelier.wine.catalogue.Colour;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody says what is liked or not and asks for nothing. */
class OpinionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tannat. Never again. My tongue wore a jumper            | not for you: Tannat
            reds give my partner a migraine so its whites only here | You like: white; not for you: red
            I can't stand oak in chardonnay                         | not for you: oak
            i love new zealand sauvignon                            | you like Sauvignon Blanc
            мне итальянское ближе чем французское                   | по душе: из Италии
            грузинские люблю, а вот молдавские не пошли             | мимо: из Молдовы
            Портвейн — бабушкин напиток, мне не нужно               | предлагать не буду: креплёное
            не могу танины, дёсны вяжет                             | терпкие танины
            """)
    void opinionIsRepeatedWithoutWines(String message, String words) {
        Reply reply = chat(message).say(message);
        assertEquals(List.of(), reply.wines(), message);
        assertTrue(reply.text().contains(words), reply.text());
    }

    @Test
    void whatIsRejectedIsKeptInMind() {
        HouseChat chat = new HouseChat(Language.EN);
        chat.say("reds give me a migraine");
        assertTrue(chat.say("what goes with chicken").wines().stream().noneMatch(wine -> wine.colour() == Colour.RED));
        assertTrue(chat.say("what do you know about me?").text().contains("Not for you: red"));
    }

    @Test
    void wineShownAndRejectedIsReplaced() {
        HouseChat chat = new HouseChat(Language.EN).showed("chablis");
        Reply reply = chat.say("hm, she hates whites");
        assertFalse(reply.wines().isEmpty());
        assertTrue(reply.wines().stream().noneMatch(wine -> wine.colour() == Colour.WHITE));
    }

    @Test
    void wishBesideADislikeIsServed() {
        assertFalse(new HouseChat(Language.EN).say("a red for steak, but I hate oak").wines().isEmpty());
        assertFalse(new HouseChat(Language.RU).say("пино нуар слишком жиденький, подавай плотное").wines().isEmpty());
    }

    private static HouseChat chat(String message) {
        return new HouseChat(message.matches(".*\\p{IsCyrillic}.*") ? Language.RU : Language.EN);
    }
}
