package dev.sommelier.sommelier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sommelier.account.Language;
import dev.sommelier.insight.Constraint;
import dev.sommelier.sommelier.HouseChat.Reply;
import dev.sommelier.wine.catalogue.Colour;
import dev.sommelier.wine.catalogue.Wine;
import dev.sommelier.wine.ranking.Style;
import dev.sommelier.wine.ranking.Trait;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a demand that was remembered does to the answers of the house sommelier. */
class HouseConstraintTest {

    private static final List<String> REQUESTS = List.of("surprise me", "wine for steak", "something from Italy", "another",
            "an evening with friends", "a sweet wine for blue cheese");
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final HouseChat house = new HouseChat(Language.EN);

    private void keepsTo(Predicate<Wine> demand, String sentence) {
        assertTrue(house.greet().wines().stream().allMatch(demand));
        boolean said = false;
        for (String request : REQUESTS) {
            Reply reply = house.say(request);
            assertTrue(reply.wines().stream().allMatch(demand), reply.asText(Language.EN));
            said |= reply.text().contains(sentence);
        }
        assertTrue(said);
    }

    @Test
    void colourThatIsRuledOutIsNeverRecommended() {
        house.remembered.never(Trait.COLOUR, "red");
        keepsTo(wine -> wine.colour() != Colour.RED, "As you asked: no red.");
        assertFalse(house.say("a red for duck").wines().stream().anyMatch(wine -> wine.colour() == Colour.RED));
    }

    @Test
    void oakIsNeverRecommended() {
        Set<String> oak = Set.of("vanilla", "toast", "cedar", "smoke");
        house.remembered.never(Trait.AROMA, oak.toArray(String[]::new));
        keepsTo(wine -> wine.aromas().stream().noneMatch(oak::contains), "As you asked: no oak.");
    }

    @Test
    void nothingIsRecommendedAboveThePrice() {
        house.remembered.demands("never above €20", new Constraint(Constraint.Type.PRICE, TWENTY), Style.NONE);
        keepsTo(wine -> wine.typicalPrice().compareTo(TWENTY) <= 0, "As you asked: nothing above €20.");
    }

    @Test
    void nothingWithAlcoholIsRecommended() {
        house.remembered.demands("no alcohol", Constraint.of(Constraint.Type.ALCOHOL_FREE), Style.NONE);
        keepsTo(Wine::alcoholFree, "As you asked: all of it without alcohol.");
    }

    @Test
    void nothingStrongIsRecommendedForLittleAlcohol() {
        house.remembered.demands("little alcohol", Constraint.of(Constraint.Type.LOW_ALCOHOL), Style.NONE);
        keepsTo(wine -> wine.alcoholFree() || wine.abvMax().doubleValue() <= 12, "As you asked: nothing above 12 % alcohol.");
    }

    @Test
    void priceThatIsKnownIsNotAskedFor() {
        assertTrue(house.say("wine for duck").text().endsWith("?"));
        HouseChat other = new HouseChat(Language.EN);
        other.remembered.demands("never above €20", new Constraint(Constraint.Type.PRICE, TWENTY), Style.NONE);
        assertFalse(other.say("wine for duck").text().endsWith("?"));
    }

    @Test
    void whatHasNotBoundTheAnswerIsNotSaid() {
        house.remembered.never(Trait.COLOUR, "red");
        Reply white = house.say("a white for oysters");
        assertFalse(white.text().contains("As you asked"), white.text());
        assertEquals(List.of(), white.used());
    }

    @Test
    void veganIsSaidOnceAndNeverClaimed() {
        house.remembered.demands("vegan", Constraint.of(Constraint.Type.VEGAN), Style.NONE);
        String first = house.say("wine for steak").text();
        assertTrue(first.contains("how a wine was fined I cannot tell"), first);
        assertFalse(house.say("another").text().contains("fined"));
    }

    @Test
    void allergyIsSaidBesideItsDish() {
        house.remembered.demands("no oysters", Constraint.of(Constraint.Type.ALLERGY), Style.NONE)
                .last(detail -> detail.coded("oysters"));
        assertFalse(house.say("wine for steak").text().contains("oysters"));
        assertTrue(house.say("wine for oysters").text().contains("As you asked: mind the dish itself (no oysters)."));
    }

    @Test
    void whomItIsForIsSaid() {
        house.remembered.never(Trait.COLOUR, "red").last(detail -> detail.heldBy("husband"));
        Reply reply = house.say("wine for dinner with my husband");
        assertTrue(reply.text().contains("As you asked: for your husband no red."), reply.text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAnswerTellsInItsLanguageWhatHasBoundItAndNamesIt(Language language) {
        HouseChat other = new HouseChat(language);
        other.remembered.never(Trait.COLOUR, "red")
                .demands("never above €20", new Constraint(Constraint.Type.PRICE, TWENTY), Style.NONE);
        Reply reply = other.say(language.choose("wine for duck", "вино к утке"));
        assertTrue(reply.text().replace('\u00a0', ' ').contains(language.choose("As you asked: nothing above €20, no red.",
                "Как вы просили: не дороже 20 €, исключено красное.")), reply.text());
        assertEquals(2, reply.used().size());
    }

    @Test
    void inPrivateNothingBinds() {
        house.inPrivate();
        house.remembered.never(Trait.COLOUR, "red");
        assertTrue(house.say("a red for duck").wines().stream().allMatch(wine -> wine.colour() == Colour.RED));
    }

    @Test
    void likingThatLedToAWineIsNamed() {
        house.remembered.likes(house.catalogue.wine("barolo"));
        assertEquals(1, house.say("an Italian red").used().size());
        assertEquals(List.of(), house.say("a white for oysters").used());
    }

    @Test
    void greetingNamesWhatItSpeaksOf() {
        house.remembered.event("a birthday");
        Reply greeting = house.greet();
        assertTrue(greeting.text().contains("birthday"));
        assertEquals(1, greeting.used().size());
    }
}
