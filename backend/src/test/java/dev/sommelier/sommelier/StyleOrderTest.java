package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.sommelier.HouseChat.Reply;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Kind;
import dev.sommelier.wine.catalogue.Sweetness;
import dev.sommelier.wine.catalogue.Wine;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wishes said without a verb of asking, and what a refusal beside them leaves standing. */
class StyleOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RU | белое с низкой кислотностью, обожаю когда мягко | WHITE",
        "RU | розовое, сухое, с ягодной ноткой | ROSE",
        "RU | красное сухое, терпкость терпеть не могу | RED",
        "RU | красное, полусладкое, с ароматом вишни | RED",
        "RU | слишком холодно для белого, слишком скучно для розового, нужно красное | RED"})
    void styleBySelfIsAnOrder(Language language, String said, Colour colour) {
        assertAll(new HouseChat(language).say(said), wine -> wine.colour() == colour);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EN | a sparkling wine that isn't cava under £25. so over cava",
        "RU | игристое, но не кава и не креман"})
    void refusedNameLeavesTheKind(Language language, String said) {
        assertAll(new HouseChat(language).say(said), wine -> wine.kind() == Kind.SPARKLING);
    }

    @Test
    void recipeOfSomebodyAsksForNoRecipe() {
        assertFalse(new HouseChat(Language.EN).say("lamb tagine, my nan's recipe").wines().isEmpty());
        assertFalse(new HouseChat(Language.RU).say("жаркое из утки, мамин рецепт").wines().isEmpty());
    }

    @Test
    void whatIsAlwaysSoldIsRefused() {
        assertAll(new HouseChat(Language.EN).say("dry riesling please, shops always sell me sweet"),
                wine -> wine.sweetness() == Sweetness.DRY);
    }

    @Test
    void groupsOfCountries() {
        Set<String> south = Set.of("ar", "au", "cl", "nz", "za", "uy", "br");
        assertAll(new HouseChat(Language.EN).say("a white from the southern hemisphere"), wine -> south.contains(wine.country()));
        assertAll(new HouseChat(Language.RU).say("красное из южного полушария"), wine -> south.contains(wine.country()));
    }

    @Test
    void refusalBehindTheName() {
        HouseChat chat = new HouseChat(Language.RU);
        chat.say("вино в подарок итальянцам до 3000");
        assertAll(chat.say("итальянское туда не повезу, что-то другое"), wine -> !wine.country().equals("it"));
        assertAll(chat.say("испанское только не надо"), wine -> !wine.country().equals("es"));
    }

    @Test
    void comparativeAsksForAnotherWine() {
        HouseChat chat = new HouseChat(Language.RU);
        List<Wine> before = chat.say("красное к курице").wines();
        Reply fuller = chat.say("давай полнее");
        assertFalse(fuller.wines().isEmpty());
        assertTrue(fuller.wines().stream().noneMatch(before::contains));
    }

    @Test
    void whetherToWaitIsAnsweredOfTheWineMeant() {
        HouseChat english = new HouseChat(Language.EN);
        Wine second = english.say("a red for beef").wines().get(1);
        assertTrue(english.say("is the second one ready now or should it wait?").text().contains(second.name(Language.EN)));
        HouseChat russian = new HouseChat(Language.RU);
        Wine first = russian.say("красное к говядине").wines().get(0);
        assertTrue(russian.say("первое сейчас пить или подождать?").text().contains(first.name(Language.RU)));
    }

    @Test
    void greetingOfTheEveningShowsNothing() {
        assertEquals(List.of(), new HouseChat(Language.EN).say("hey, how are you this evening?").wines());
    }

    private static void assertAll(Reply reply, Predicate<Wine> holds) {
        assertFalse(reply.wines().isEmpty(), reply.text());
        assertTrue(reply.wines().stream().allMatch(holds), reply.asText(Language.EN));
    }
}
